import type { PaperAnswer } from '@dong-hanh/contract';
import type { Visitor, World } from '../../../test/world';

/** Sends a file as a browser does. */
export async function sendFile(world: World, visitor: Visitor, url: string, content: Uint8Array) {
  const response = await world.app.inject({
    method: 'POST',
    url,
    headers: { authorization: `Bearer ${visitor.token}`, 'content-type': 'multipart/form-data; boundary=edge' },
    payload: Buffer.concat([
      Buffer.from('--edge\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'),
      content,
      Buffer.from('\r\n--edge--\r\n'),
    ]),
  });
  return { status: response.statusCode, body: response.json() as PaperAnswer & { code: string } };
}

export async function openFile(officer: Visitor, unitCode: string, identity: object = {}): Promise<string> {
  const { body } = await officer.send<{ person: { id: string } }>('POST', '/api/v1/people', {
    fullName: 'Nguyễn Văn Khánh',
    bornOn: '1985-06-05',
    sex: 'male',
    nationalId: '075085000257',
    ethnicityCode: '01',
    unitCode,
    notDuplicate: true,
    ...identity,
  });
  return body.person.id;
}
