import { dirname, resolve } from 'node:path';
import { packetRequest } from '../../../shared/contract/packet-request.ts';
import { DEFAULT_WATERMARK } from '../../../shared/domain/packet/plan-packet.ts';
import { readSourceFile } from '../../adapters/files/read-source-file.ts';
import type { LooseDocument } from '../../services/loose-documents.ts';
import type { LoosePacket } from '../../services/packet-service.ts';
import { readSecretFile } from './cli-context.ts';
import { readJsonFile } from './read-json-file.ts';

/** Reads a packet request and every file that it names. `watermark` from the command line wins over the file. */
export async function readPacketRequest(path: string, watermark: string | null | undefined): Promise<LoosePacket> {
  const request = await readJsonFile(path, packetRequest);
  const folder = dirname(path);
  const documents: LooseDocument[] = [];
  for (const { kind, file, passwordFile } of request.documents) {
    const { name, bytes } = await readSourceFile(resolve(folder, file));
    const password = passwordFile === null ? null : await readSecretFile(resolve(folder, passwordFile));
    documents.push({ kind, name, bytes, password });
  }
  const { date, applicant, program, options } = request;
  const chosen = watermark === undefined ? options.watermark : watermark;
  return {
    date,
    applicant,
    program,
    documents,
    options: { watermark: chosen === undefined ? DEFAULT_WATERMARK : chosen },
  };
}
