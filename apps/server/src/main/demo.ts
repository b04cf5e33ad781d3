import type { Role } from '@dong-hanh/contract';
import { sql } from 'kysely';
import { createAccount, demoPassword } from '../features/access/index';
import { createOrganisation, ensureOrganisation, listUnits } from '../features/organisation/index';
import type { Actor } from '../platform/use-case/actor';
import { makeDemoPayments } from './demo-payments';
import { makeDemoPlan } from './demo-plan';
import { makeDemoRegisters } from './demo-registers';
import { makeDemoWork } from './demo-work';
import { loadPeople } from './population/load-people';
import { makePeople } from './population/make-people';
import { createNameMaker } from './population/names';
import { createRandom } from './population/random';
import type { Program } from './program';

export const demoProvince = '68';
const demoCourt = 'Tòa án nhân dân khu vực 1';
const demoSeed = 20_261_124;
export const demoSize = 2000;

interface DemoAccount {
  username: string;
  displayName: string;
  role: Role;
  kind: Parameters<typeof ensureOrganisation.run>[1]['kind'];
  unitCode: string;
  organisation?: string;
}

/** Loads the demonstration province once: its people, organisations and an account for every role. Everybody is made up. */
export async function loadDemo(
  program: Program,
  actor: Actor,
): Promise<{ people: number; accounts: number; loaded: boolean }> {
  const { rows } = await program.database.pool.query<{ n: number }>(
    'select count(*)::int as n from app.demo_accounts()',
  );
  if ((rows[0]?.n ?? 0) > 0) return { people: 0, accounts: rows[0]?.n ?? 0, loaded: false };
  const now = program.clock.now();
  const units = await program.database.read(actor.sessionId, (reader) =>
    listUnits(reader, { on: now.toISOString().slice(0, 10), parent: demoProvince }),
  );
  const random = createRandom(demoSeed);
  // A few towns hold most files, as in life; every commune has some.
  const communes = units.map((unit) => ({
    code: unit.code,
    id: unit.id,
    name: unit.name,
    weight: (unit.type === 'Phường' ? 5 : 1) * (0.3 + random.next()),
  }));
  const home = communes.reduce((best, commune) => (commune.weight > best.weight ? commune : best));
  const ids = new Map(communes.map((commune) => [commune.code, commune.id]));

  const people = [
    ...makePeople(
      random,
      createNameMaker(),
      { seed: demoSeed, people: demoSize, communes, now, journeys: demoSize },
      demoProvince,
    ),
  ];
  for (let start = 0; start < people.length; start += 250) {
    await program.database.write(actor.sessionId, (transaction) =>
      loadPeople(transaction, program.keyRing, people.slice(start, start + 250), {
        recordedBy: actor.accountId,
        unitOf: (code) => ({ unitId: ids.get(code) ?? 0, provinceCode: demoProvince }),
        now,
        asItHappened: true,
      }),
    );
  }

  const accounts: DemoAccount[] = [
    {
      username: 'canbo',
      displayName: 'Trần Minh Quân',
      role: 'commune-officer',
      kind: 'commune-police',
      unitCode: home.code,
    },
    {
      username: 'truongcongan',
      displayName: 'Lê Hoàng Nam',
      role: 'commune-police-chief',
      kind: 'commune-police',
      unitCode: home.code,
    },
    {
      username: 'chutich',
      displayName: 'Phạm Thị Thu Hà',
      role: 'commune-chair',
      kind: 'commune-committee',
      unitCode: home.code,
    },
    {
      username: 'quanlytinh',
      displayName: 'Nguyễn Quốc Bảo',
      role: 'province-manager',
      kind: 'province-police',
      unitCode: demoProvince,
    },
    {
      username: 'kybaocao',
      displayName: 'Võ Thành Trung',
      role: 'report-signer',
      kind: 'province-police',
      unitCode: demoProvince,
    },
    {
      username: 'coso',
      displayName: 'Đặng Thị Mai',
      role: 'facility-officer',
      kind: 'facility-public',
      unitCode: demoProvince,
      organisation: 'Cơ sở cai nghiện ma túy số 1',
    },
    {
      username: 'toaan',
      displayName: 'Phan Thị Hồng Nhung',
      role: 'court-officer',
      kind: 'court',
      unitCode: demoProvince,
      organisation: demoCourt,
    },
    {
      username: 'kiemsat',
      displayName: 'Lý Quang Vinh',
      role: 'procuracy-officer',
      kind: 'procuracy',
      unitCode: demoProvince,
      organisation: 'Viện kiểm sát nhân dân khu vực 1',
    },
    {
      username: 'tuphap',
      displayName: 'Ngô Thanh Thảo',
      role: 'justice-officer',
      kind: 'justice-office',
      unitCode: demoProvince,
      organisation: 'Sở Tư pháp',
    },
    {
      username: 'nguoigiupdo',
      displayName: 'Bùi Văn Tâm',
      role: 'mentor',
      kind: 'union',
      unitCode: home.code,
      organisation: `Hội Cựu chiến binh ${home.name}`,
    },
    {
      username: 'kiemtra',
      displayName: 'Hồ Ngọc Lan',
      role: 'auditor',
      kind: 'province-committee',
      unitCode: demoProvince,
    },
    {
      username: 'quantri',
      displayName: 'Đỗ Anh Tuấn',
      role: 'administrator',
      kind: 'province-police',
      unitCode: demoProvince,
    },
  ];
  for (const account of accounts) {
    const organisationId = await program.runner.execute(actor, ensureOrganisation, {
      unitCode: account.unitCode,
      kind: account.kind,
      name: account.organisation,
    });
    await program.runner.execute(actor, createAccount, {
      username: account.username,
      displayName: account.displayName,
      membership: { organisationId, role: account.role },
      demoPassword,
    });
  }
  await program.runner.execute(actor, createOrganisation, {
    kind: 'facility-private',
    name: 'Cơ sở cai nghiện tự nguyện Bình Minh',
    unitCode: demoProvince,
    capacity: 120,
  });
  await program.runner.execute(actor, createOrganisation, {
    kind: 'legal-aid-centre',
    name: 'Trung tâm Trợ giúp pháp lý nhà nước tỉnh Lâm Đồng',
    unitCode: demoProvince,
    capacity: null,
    phone: '0263 3000 113',
  });
  await giveContacts(program, actor, home.code);
  await grantDemoFiles(program, actor);
  await makeDemoWork(program, actor, { court: demoCourt, home: home.code, province: demoProvince });
  const planId = await makeDemoPlan(program, actor, home, program.clock.now().getUTCFullYear());
  await makeDemoRegisters(program, actor, {
    planId,
    home: home.code,
    province: demoProvince,
    communes: communes.slice(0, 8).map(({ code }) => code),
  });
  await makeDemoPayments(program, actor, { planId, home: home.code, province: demoProvince });
  return { people: people.length, accounts: accounts.length, loaded: true };
}

/** Where the person reports to, as slips and decisions print it. */
async function giveContacts(program: Program, actor: Actor, unitCode: string): Promise<void> {
  await program.database.write(actor.sessionId, async (transaction) => {
    await sql`update organisation o set address = 'Trụ sở ' || o.name, phone = '0263 3000 114'
       where o.kind = 'commune-police' and o.unit_id = (select unit_id from administrative_unit where code = ${unitCode} and valid @> current_date)`.execute(
      transaction,
    );
  });
}

/** The mentor follows two people after rehabilitation, the facility holds those who stay in one. */
async function grantDemoFiles(program: Program, actor: Actor): Promise<void> {
  await program.database.write(actor.sessionId, async (transaction) => {
    await sql`insert into file_access (id, person_id, account_id, valid, reason)
      select gen_random_uuid(), ps.person_id, a.id, daterange(current_date, null), 'mentor'
        from account a join membership m on m.account_id = a.id join organisation o on o.id = m.organisation_id
        join lateral (select person_id from person_summary where unit_id = o.unit_id and state = 'post-rehab' order by person_id limit 2) ps on true
       where a.username = 'nguoigiupdo'`.execute(transaction);
    await sql`insert into file_access (id, person_id, organisation_id, valid, reason)
      select gen_random_uuid(), ps.person_id, o.id, daterange(current_date, null), 'stay'
        from organisation o join person_summary ps on ps.province_code = ${demoProvince} and ps.state in ('compulsory-rehab', 'rehab-vol-public', 'funeral-leave', 'temp-exit')
       where o.kind = 'facility-public' and o.name = 'Cơ sở cai nghiện ma túy số 1'`.execute(transaction);
  });
}
