import type { PaperAnswer, PaperRow } from '@dong-hanh/contract';
import { openWorld, type Visitor, type World } from '../../../test/world';

/** Two communes of Đồng Nai. */
export const [bienHoa, other] = ['26068', '25993'] as const;

export interface PapersWorld {
  world: World;
  officer: Visitor;
  chief: Visitor;
  /** Of the other commune. */
  stranger: Visitor;
  personId: string;
}

export async function openPapersWorld(): Promise<PapersWorld> {
  const world = await openWorld('2026-08-10T02:00:00Z');
  const officer = await world.visitor('commune-officer', bienHoa);
  return {
    world,
    officer,
    chief: await world.visitor('commune-police-chief', bienHoa),
    stranger: await world.visitor('commune-officer', other),
    personId: await openFile(officer, bienHoa),
  };
}

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

/** What a decision on voluntary rehabilitation asks beside what the file knows. */
export const decisionValues = {
  'person.residence': 'Khu phố 3, phường Biên Hòa',
  'person.idIssuedOn': '2021-05-06',
  'person.idIssuedBy': 'Cục Cảnh sát quản lý hành chính về trật tự xã hội',
  'unit.proposer': 'Tổ phòng, chống tội phạm',
  'term.startsOn': '2026-08-10',
  'term.endsOn': '2028-08-10',
  'rehab.place': 'Tại gia đình',
  'rehab.placeKind': 'home',
  'doc.effectiveOn': '2026-08-10',
};

export async function step(
  who: Visitor,
  { id, version }: Pick<PaperRow, 'id' | 'version'>,
  which: string,
  more: object = {},
): Promise<PaperAnswer> {
  return (await who.send<PaperAnswer>('POST', `/api/v1/papers/${id}/${which}`, { version, ...more })).body;
}

export async function signDecision(officer: Visitor, chief: Visitor, personId: string): Promise<PaperRow> {
  const { body: draft } = await officer.send<PaperAnswer>('POST', `/api/v1/people/${personId}/papers`, {
    formCode: 'D163-V-22',
    values: decisionValues,
  });
  const { id, version } = await step(officer, draft, 'submit');
  const { body } = await chief.send<{ items: [PaperRow] }>('POST', '/api/v1/papers/sign', {
    papers: [{ id, version }],
  });
  return body.items[0];
}

export async function issueDecision(officer: Visitor, chief: Visitor, personId: string): Promise<PaperAnswer> {
  return step(officer, await signDecision(officer, chief, personId), 'issue');
}
