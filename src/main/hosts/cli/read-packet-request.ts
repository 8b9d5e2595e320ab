import { dirname, resolve } from 'node:path';
import { packetRequest } from '../../../shared/contract/packet-request.ts';
import { DEFAULT_WATERMARK, type PacketOptions } from '../../../shared/domain/packet/packet-options.ts';
import { readSourceFile } from '../../adapters/files/read-source-file.ts';
import type { LooseDocument } from '../../services/loose-documents.ts';
import type { LoosePacket } from '../../services/packet-service.ts';
import { readSecretFile } from './cli-context.ts';
import { readJsonFile } from './read-json-file.ts';

/** Options of the packet that were given on the command line: they win over the file. */
export type GivenOptions = { readonly [K in keyof PacketOptions]?: PacketOptions[K] | undefined };

/** Reads a packet request and every file that it names. */
export async function readPacketRequest(path: string, given: GivenOptions = {}): Promise<LoosePacket> {
  const request = await readJsonFile(path, packetRequest);
  const folder = dirname(path);
  const documents: LooseDocument[] = [];
  for (const { kind, file, passwordFile } of request.documents) {
    const { name, bytes } = await readSourceFile(resolve(folder, file));
    const password = passwordFile === null ? null : await readSecretFile(resolve(folder, passwordFile));
    documents.push({ kind, name, bytes, password });
  }
  const { date, applicant, program, options } = request;
  const asked = given.watermark === undefined ? options.watermark : given.watermark;
  const whole = {
    watermark: asked === undefined ? DEFAULT_WATERMARK : asked,
    language: given.language ?? options.language,
    cardLayout: given.cardLayout ?? options.cardLayout,
    proofPages: given.proofPages ?? options.proofPages,
    uploads: given.uploads ?? options.uploads,
  };
  return { date, applicant, program, documents, options: whole };
}
