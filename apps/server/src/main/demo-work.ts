import { type RawBuilder, sql } from 'kysely';
import { addAbsence, addDuty, transferCaseload } from '../features/caseload/index';
import { recordAct } from '../features/cases/index';
import { receiveComplaint } from '../features/complaints/index';
import { acceptHandOver, handOverAfterAct, offerHandOver, openObstacle } from '../features/handover/index';
import { findMissingForCourt } from '../features/papers/index';
import { localDay } from '../platform/clock/clock';
import { newId } from '../platform/ids';
import type { Actor } from '../platform/use-case/actor';
import type { Program } from './program';

const accepted = 8;
const waiting = 4;
const arrivals = 3;
const hourMs = 3_600_000;

/**
 * Work between offices: files that lie at the court, some not yet accepted; people who have just moved to the commune of the
 * accounts; its officers with their files, an absence and a duty; a complaint.
 */
export async function makeDemoWork(
  program: Program,
  actor: Actor,
  { court, home, province }: { court: string; home: string; province: string },
): Promise<void> {
  const { runner, database, clock } = program;
  const people = (query: RawBuilder<{ id: string }>) =>
    database.read(actor.sessionId, async (reader) => (await query.execute(reader)).rows.map(({ id }) => id));
  const [organisationId] = await people(sql`select id from organisation where name = ${court}`);
  if (!organisationId) return;
  const atCourt = await people(sql`
    select person_id as id from person_summary where state = 'court' and province_code = ${province}
     order by unit_id <> (select unit_id from administrative_unit where code = ${home} and valid @> current_date), person_id limit ${accepted + waiting}`);
  for (const [index, id] of atCourt.entries()) {
    const papers = [
      { title: 'Hồ sơ đề nghị đưa đi cai nghiện bắt buộc', sheets: 46 },
      { title: 'Bản kê bút lục', sheets: 2 },
    ];
    const offer = await runner.execute(actor, offerHandOver(findMissingForCourt), {
      id,
      organisationId,
      papers,
      incompleteBecause: 'Bản giấy đã đủ, chưa quét vào hệ thống.',
    });
    if (index >= waiting) await runner.execute(actor, acceptHandOver, { id: offer.id });
  }
  const stuck = atCourt[waiting];
  if (stuck)
    await runner.execute(actor, openObstacle, {
      id: stuck,
      reasonCode: 'papers-missing',
      words: 'Thiếu phiếu kết quả xác định tình trạng nghiện; đã đề nghị bổ sung.',
    });
  const movers = await people(sql`
    select person_id as id from person_summary where state in ('user-managed', 'rehab-home', 'post-rehab') and flags = '{}' and province_code = ${province}
       and unit_id <> (select unit_id from administrative_unit where code = ${home} and valid @> current_date) order by person_id desc limit ${arrivals}`);
  for (const [index, personId] of movers.entries()) {
    const at = new Date(clock.now().getTime() - (index * 6 + 2) * hourMs).toISOString();
    await runner.execute(actor, recordAct(handOverAfterAct(findMissingForCourt)), {
      personId,
      id: newId(),
      kind: 'move',
      at,
      payload: { toUnit: home },
    });
  }
  const [officer, chief] = await people(sql`
    select id from account where username in ('canbo', 'truongcongan') order by username`);
  if (!officer || !chief) return;
  await runner.execute(actor, transferCaseload, { unitCode: home, from: null, to: officer, preview: false });
  const today = localDay(clock.now());
  await runner.execute(actor, addAbsence, {
    unitCode: home,
    accountId: chief,
    from: today,
    to: today,
    coveredBy: officer,
  });
  await runner.execute(actor, addDuty, {
    unitCode: home,
    accountId: officer,
    from: `${today}T17:00:00+07:00`,
    to: new Date(Date.parse(`${today}T17:00:00+07:00`) + 14 * hourMs).toISOString(),
  });
  const { rows: decided } = await database.read(actor.sessionId, (reader) =>
    sql<{ id: string; person_id: string }>`
      select a.id, a.person_id from act a join person p on p.id = a.person_id
       where a.kind = 'user-manage' and p.unit_id = (select unit_id from administrative_unit where code = ${home} and valid @> current_date)
       order by a.occurred_at desc, a.id limit 1`.execute(reader),
  );
  const [act] = decided;
  if (act)
    await runner.execute(actor, receiveComplaint, {
      id: act.person_id,
      actId: act.id,
      kind: 'complaint',
      lodgedBy: 'family',
      receivedOn: today,
      words: 'Gia đình cho rằng người này đi làm xa, không có mặt khi xét nghiệm.',
    });
}
