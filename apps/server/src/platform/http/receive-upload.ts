import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { ContentStore, KeptContent } from '../files/index';
import { Problem } from './errors';

export interface Upload<Fields> {
  kept: KeptContent;
  fileName: string;
  fields: Fields;
}

/** Streams the one file of a multipart request into the store; nothing of it stays in memory. */
export async function receiveUpload<Shape extends Record<string, z.ZodType>>(
  content: ContentStore,
  request: FastifyRequest,
  shape: Shape,
): Promise<Upload<{ [Name in keyof Shape]: z.output<Shape[Name]> }>> {
  if (!request.isMultipart()) throw new Problem('invalid-request', 'file-missing');
  let received: { kept: KeptContent; fileName: string } | undefined;
  const sent: Record<string, unknown> = {};
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      const kept = await content.keep(wholeFile(part.file));
      received = { kept, fileName: part.filename.normalize('NFC').slice(-200) };
    } else sent[part.fieldname] = part.value;
  }
  if (!received) throw new Problem('invalid-request', 'file-missing');
  const read = Object.entries(shape).map(([name, schema]) => ({ name, result: schema.safeParse(sent[name]) }));
  const faults = read.filter(({ result }) => !result.success).map(({ name }) => ({ field: name, code: 'invalid' }));
  if (faults.length > 0) throw new Problem('invalid-request', 'invalid-request', { faults });
  const fields = Object.fromEntries(read.map(({ name, result }) => [name, result.data]));
  return { ...received, fields: fields as { [Name in keyof Shape]: z.output<Shape[Name]> } };
}

/** A file that was cut at the limit is no file. */
async function* wholeFile(file: AsyncIterable<Uint8Array> & { truncated: boolean }) {
  yield* file;
  if (file.truncated) throw new Problem('too-large', 'too-large');
}
