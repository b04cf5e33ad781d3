import { foldName } from '../names/index';

/** Whom a plan means when it speaks of every commune. */
export const EVERY_COMMUNE = /(các|cấp)\s+(xã|phường|đặc khu)|ủy ban nhân dân\s+(các\s+)?(xã|phường)|địa phương/iu;

/** Whether an office is the agency a plan gives a task to: "Sở Y tế" is "Sở Y tế tỉnh Đồng Nai", every commune is each. */
export function isAgencyOf(agency: string, office: { name: string; level: string }): boolean {
  if (office.level === 'commune' && EVERY_COMMUNE.test(agency)) return true;
  const [asked, own] = [foldName(agency), foldName(office.name)];
  return asked !== '' && own !== '' && (own.startsWith(asked) || asked.startsWith(own));
}
