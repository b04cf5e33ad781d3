import type { Answer, Visitor, World } from './world';

/** Sends a file with fields beside it, as the browser does. */
export async function upload<T>(
  world: World,
  visitor: Visitor,
  url: string,
  { name, content }: { name: string; content: string | Uint8Array },
  fields: Record<string, string> = {},
): Promise<Answer<T>> {
  const edge = 'edge';
  const parts = Object.entries(fields).map(
    ([field, value]) => `--${edge}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const response = await world.app.inject({
    method: 'POST',
    url,
    headers: {
      authorization: `Bearer ${visitor.token}`,
      'content-type': `multipart/form-data; boundary=${edge}`,
    },
    payload: Buffer.concat([
      Buffer.from(
        `${parts.join('')}--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`,
      ),
      Buffer.from(content),
      Buffer.from(`\r\n--${edge}--\r\n`),
    ]),
  });
  return { status: response.statusCode, body: response.json() as T, response };
}
