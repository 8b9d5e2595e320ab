import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, type PDFObjectCopier } from 'pdf-lib';

/** Lists of a configuration that are simply put together. */
const LISTS = ['Order', 'RBGroups', 'AS', 'Locked'];

const name = PDFName.of;

function entries(holder: PDFDict | undefined, key: string): readonly PDFObject[] {
  const list = holder?.lookup(name(key));
  return list instanceof PDFArray ? list.asArray() : [];
}

function dictionary(holder: PDFDict, key: string): PDFDict | undefined {
  const value = holder.lookup(name(key));
  return value instanceof PDFDict ? value : undefined;
}

/** The layers that start hidden. A source may say it the other way round: all are, but for these. */
function hidden(layers: readonly PDFObject[], config: PDFDict | undefined): readonly PDFObject[] {
  if (config?.lookup(name('BaseState')) !== name('OFF')) return entries(config, 'OFF');
  const shown = new Set(entries(config, 'ON').map(String));
  return layers.filter((layer) => !shown.has(String(layer)));
}

function append(into: PDFDict, key: string, more: readonly PDFObject[]): void {
  if (more.length === 0) return;
  const present = into.lookup(name(key));
  if (!(present instanceof PDFArray)) into.set(name(key), into.context.obj([...more]));
  else for (const entry of more) present.push(entry);
}

function configOf(target: PDFDocument): { readonly all: PDFDict; readonly config: PDFDict } {
  const { catalog, context } = target;
  const present = dictionary(catalog, 'OCProperties');
  const config = present && dictionary(present, 'D');
  if (present && config) return { all: present, config };
  const fresh = context.obj({ BaseState: 'ON' });
  const all = context.obj({ OCGs: [], D: fresh });
  catalog.set(name('OCProperties'), context.register(all));
  return { all, config: fresh };
}

/**
 * Takes the layers of a source along with the copier of its pages: they must be the very objects that the pages name.
 * They are named in the catalog; without this a hidden layer becomes visible in the copy.
 */
export function copyLayers(source: PDFDocument, target: PDFDocument, copier: PDFObjectCopier): void {
  const properties = dictionary(source.catalog, 'OCProperties');
  if (!properties) return;
  const copy = (objects: readonly PDFObject[]): readonly PDFObject[] => objects.map((object) => copier.copy(object));
  const layers = entries(properties, 'OCGs');
  if (layers.length === 0) return;
  const from = dictionary(properties, 'D');
  const { all, config } = configOf(target);
  append(all, 'OCGs', copy(layers));
  append(config, 'OFF', copy(hidden(layers, from)));
  for (const key of LISTS) append(config, key, copy(entries(from, key)));
}
