import type { ManifestFile } from '../../../../shared/domain/packet/packet-manifest.ts';
import type { PacketToRecheck, RecheckedFile } from '../../../services/ports/document-worker.ts';
import type { JobContext } from '../job-context.ts';
import { inspectPacketPdf } from './check-files.ts';
import type { PlacedSource } from './check-look.ts';
import { findUploadFault, uploadWords } from './check-upload.ts';

/** A name of which every character is in the font; the console takes no other. */
const ORDINARY = /^[\u4e00-\u9fa5\x20-\x7e]+$/;

type File = PacketToRecheck['files'][number];
type Outcome = Omit<RecheckedFile, 'path'>;

/** PDF originals that lie in the packet page by page. One that asks for a password stays unseen: nobody knows it here. */
function placedSources(files: readonly File[]): readonly PlacedSource[] {
  return files.flatMap(({ role, pages, packetPage, content }) => {
    if (role !== 'original' || !content || !packetPage || !pages) return [];
    return [{ bytes: content, pages, firstPage: packetPage - 1, sampled: null }];
  });
}

async function recheckPdf(content: Uint8Array, about: ManifestFile, packet: PacketToRecheck): Promise<Outcome> {
  const originals = packet.files.filter(({ role }) => role === 'original');
  const checks = await inspectPacketPdf(content, {
    pages: about.pages ?? 0,
    sizes: null,
    attachments: originals.map(({ sha256 }) => sha256),
    cover: ORDINARY.test(packet.program) ? [packet.program] : [],
    placed: placedSources(packet.files),
  });
  // What the build has told in its findings fails here again: it is said once more, and nothing has changed.
  const wasKnown = (words: string): boolean => about.checks.some((said) => said.startsWith(`${words}：`));
  const failed = checks.filter(({ holds, what, words }) => !holds && what !== 'syntax' && !wasKnown(words));
  return { checks: checks.map(({ words }) => words), failed: failed.map(({ words }) => words) };
}

async function recheckUpload(content: Uint8Array, { width, height }: ManifestFile): Promise<Outcome> {
  // What the picture showed before is not known here: that the bytes are the same is checked by their hash.
  const upload = { bytes: content, width: width ?? 0, height: height ?? 0, look: null };
  const words = uploadWords(upload);
  const fault = await findUploadFault(upload);
  return { checks: Object.values(words), failed: fault === null ? [] : [words[fault]] };
}

function recheckValues(content: Uint8Array): Outcome {
  const words = 'UTF-8 文本';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return { checks: [words], failed: [] };
  } catch {
    return { checks: [words], failed: [words] };
  }
}

async function recheck(file: File, packet: PacketToRecheck): Promise<Outcome> {
  if (!file.content) return { checks: [], failed: [] };
  switch (file.role) {
    case 'packet':
      return recheckPdf(file.content, file, packet);
    case 'upload':
      return recheckUpload(file.content, file);
    case 'values':
      return recheckValues(file.content);
    default:
      return { checks: ['sha256：与生成时一致'], failed: [] };
  }
}

/** Opens the files of a finished packet again, as the build did before it said done. */
export async function recheckPacket(packet: PacketToRecheck, context: JobContext): Promise<readonly RecheckedFile[]> {
  const answers: RecheckedFile[] = [];
  for (const [index, file] of packet.files.entries()) {
    context.progress('verifying', index, packet.files.length);
    context.workingOn(file.path);
    answers.push({ path: file.path, ...(await recheck(file, packet)) });
  }
  return answers;
}
