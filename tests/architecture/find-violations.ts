import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import type { Layer } from './layer-table.ts';

/** Sources by path, relative to the repository, with forward slashes. */
export type Sources = ReadonlyMap<string, string>;

/** Every import of a file, static and dynamic, as it is written. */
function importsOf(path: string, source: string): readonly string[] {
  const { module, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed`);
  const dynamic = module.dynamicImports.map(({ moduleRequest }) =>
    source.slice(moduleRequest.start, moduleRequest.end).replaceAll(/^['"`]|['"`]$/g, ''),
  );
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
  );
  return [...module.staticImports.map(({ moduleRequest }) => moduleRequest.value), ...exported, ...dynamic];
}

function resolveRelative(from: string, request: string): string {
  return posix.normalize(posix.join(posix.dirname(from), request)).split('?')[0] ?? '';
}

function layerOf(path: string, layers: readonly Layer[]): Layer | undefined {
  return layers.find(({ folder }) => path.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
}

function allowsFile({ imports }: Layer, path: string): boolean {
  return imports.some((allowed) => {
    if (allowed.endsWith('/*.ts')) return posix.dirname(path) === posix.dirname(allowed);
    return path === allowed || path.startsWith(`${allowed}/`);
  });
}

function allowsPackage({ packages }: Layer, request: string): boolean {
  return packages.some((name) => (name.endsWith(':') ? request.startsWith(name) : isPartOf(request, name)));
}

function isPartOf(request: string, name: string): boolean {
  return request === name || request.startsWith(`${name}/`);
}

/** Every import that the table does not allow, as one line each; a file that no row knows is a violation too. */
export function findLayerViolations(sources: Sources, layers: readonly Layer[]): readonly string[] {
  return [...sources].flatMap(([path, source]) => {
    const layer = layerOf(path, layers);
    if (!layer) return [`${path}: no layer knows this file`];
    return importsOf(path, source)
      .filter((request) =>
        request.startsWith('.') ? !allowsFile(layer, resolveRelative(path, request)) : !allowsPackage(layer, request),
      )
      .map((request) => `${path} imports ${request}, but ${layer.why}`);
  });
}

/** Features of the renderer that import each other. */
export function findFeatureCrossings(sources: Sources): readonly string[] {
  const featureOf = (path: string) => /^src\/renderer\/src\/features\/([^/]+)\//.exec(path)?.[1];
  return [...sources].flatMap(([path, source]) => {
    const own = featureOf(path);
    if (own === undefined) return [];
    return importsOf(path, source)
      .filter((request) => request.startsWith('.'))
      .map((request) => ({ request, other: featureOf(resolveRelative(path, request)) }))
      .filter(({ other }) => other !== undefined && other !== own)
      .map(({ request }) => `${path} imports ${request}: features do not import each other`);
  });
}

/** Import cycles: each as the path that leads back to its beginning. */
export function findCycles(sources: Sources): readonly string[] {
  const graph = new Map(
    [...sources].map(([path, source]) => [
      path,
      importsOf(path, source)
        .filter((request) => request.startsWith('.'))
        .map((request) => resolveRelative(path, request)),
    ]),
  );
  const cycles: string[] = [];
  const done = new Set<string>();

  function visit(path: string, trail: readonly string[]): void {
    const start = trail.indexOf(path);
    if (start >= 0) {
      cycles.push([...trail.slice(start), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  }

  for (const path of graph.keys()) visit(path, []);
  return cycles;
}
