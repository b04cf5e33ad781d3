import type { Actor, Confidence, EpisodeKind } from './vocabulary';

export interface Basis {
  readonly instrument: string;
  readonly article: string;
  readonly confidence: Confidence;
}

/** h = running hours, wd = working days, d = days, mo = months, y = years. */
export type RuleUnit = 'h' | 'wd' | 'd' | 'mo' | 'y';

export interface LegalRule {
  readonly id: string;
  readonly value: number;
  readonly unit: RuleUnit;
  readonly basis: readonly Basis[];
  /** Who owes what the rule orders. */
  readonly actor: Actor;
  /** The articles that speak of one age group or one form of rehabilitation only. */
  readonly only?: Only;
}

/** Whom an article speaks of, where the law has one for each. */
export type BasisScope = 'adult' | 'minor' | EpisodeKind;
type Only = Readonly<Partial<Record<BasisScope, readonly Basis[]>>>;

/** The articles of a rule that speak of this person and this form; all of them where the law makes no difference. */
export function basisFor(rule: LegalRule, adult: boolean, form: EpisodeKind | null): readonly Basis[] {
  const { only } = rule;
  if (only === undefined) return rule.basis;
  return (form === null ? undefined : only[form]) ?? only[adult ? 'adult' : 'minor'] ?? rule.basis;
}

const instruments = {
  L73: 'Luật 73/2021/QH14',
  L120: 'Luật 120/2025/QH15',
  XLVPHC: 'Luật 15/2012/QH13',
  BLDS: 'Luật 91/2015/QH13',
  BLLD: 'Luật 45/2019/QH14',
  D105: 'Nghị định 105/2021/NĐ-CP',
  D109: 'Nghị định 109/2021/NĐ-CP',
  D116: 'Nghị định 116/2021/NĐ-CP',
  D163: 'Nghị định 163/2026/NĐ-CP',
  TT18: 'Thông tư 18/2021/TT-BYT',
  LKN: 'Luật 02/2011/QH13',
  NQ190: 'Nghị quyết 190/2025/QH15',
  PL: 'Pháp lệnh 03/2022/UBTVQH15',
  PLM: 'Pháp lệnh 01/2022/UBTVQH15',
  L23: 'Luật 23/2000/QH10',
  L16: 'Luật 16/2008/QH12',
  D135: 'Nghị định 135/2004/NĐ-CP',
  D94P: 'Nghị định 94/2009/NĐ-CP',
  D94H: 'Nghị định 94/2010/NĐ-CP',
  D221: 'Nghị định 221/2013/NĐ-CP',
  D90: 'Nghị định 90/2016/NĐ-CP',
  D136: 'Nghị định 136/2016/NĐ-CP',
  TTLT17: 'Thông tư liên tịch 17/2015/TTLT-BYT-BLĐTBXH-BCA',
  TTLT41: 'Thông tư liên tịch 41/2010/TTLT-BLĐTBXH-BYT',
  TT19: 'Thông tư 19/2015/TT-BTP',
  TTLT03: 'Thông tư liên tịch 03/2025/TTLT-BCA-VKSNDTC-TANDTC',
} as const;

export function cite(instrument: keyof typeof instruments, article: string, confidence: Confidence): Basis {
  return { instrument: instruments[instrument], article, confidence };
}

const law = (article: string) => cite('L120', article, 'V-OCR');
const decree = (article: string) => cite('D163', article, 'V-OCR');
const oldLaw = (article: string) => cite('L73', article, 'V');
const userDecree = (article: string) => cite('D105', article, 'V');
const rehabDecree = (article: string) => cite('D116', article, 'V');

function rule(value: number, unit: RuleUnit, actor: Actor, ...basis: Basis[]): Omit<LegalRule, 'id'> {
  return { value, unit, actor, basis };
}

/** A rule that stands in another article for each age group, or for each form. */
function ruleOnly(value: number, unit: RuleUnit, actor: Actor, only: Only): Omit<LegalRule, 'id'> {
  const every = Object.values(only).flat();
  const known = (one: Basis, index: number) =>
    every.findIndex(({ instrument, article }) => instrument === one.instrument && article === one.article) === index;
  return { value, unit, actor, basis: every.filter(known), only };
}

/** Every number the engine uses. The keys are the stable ids of the rule table in docs/law. */
const table = {
  'C.law': rule(0, 'd', 'CP', law('')),
  'C.user.verify.h': rule(24, 'h', 'DU', decree('58(1)')),
  'C.user.verify.remote.h': rule(48, 'h', 'DU', decree('58(1)')),
  'C.user.notice.h': rule(24, 'h', 'DU', decree('57'), decree('58')),
  'C.user.decide.h': rule(24, 'h', 'CPC', law('24(4)a'), decree('59(1)')),
  'C.user.term': rule(12, 'mo', 'CPC', law('24(2)')),
  'C.user.custody': rule(0, 'd', 'CPC', law('24(7)')),
  'C.user.stop': rule(0, 'd', 'CPC', law('24(5)')),
  'C.user.end': rule(0, 'd', 'CPC', decree('63(3)'), law('27(3)a')),
  'C.user.send.h': rule(24, 'h', 'CP', decree('63(4)')),
  'C.user.move.h': rule(24, 'h', 'CP', law('25(4)'), law('27(2)'), decree('62(1)')),
  'C.user.present.h': rule(24, 'h', 'P', law('25(4)'), law('27(2)')),
  'C.user.absent': rule(0, 'd', 'CP', decree('60(2)')),
  'C.user.no-residence': rule(0, 'd', 'CP', law('23(2)'), law('31(1)đ')),
  'C.user.residence.days': rule(30, 'd', 'CPC', decree('58(2)b')),
  'C.det.groups': rule(0, 'd', 'CP', law('31(1)')),
  'C.det.validity': rule(6, 'mo', 'P', law('31(1)b')),
  'C.det.result.days': rule(5, 'd', 'MF', law('31(7)'), cite('TT18', '5', '2H')),
  'C.det.told': rule(0, 'd', 'MF', law('31(4)')),
  'C.reg.h': rule(24, 'h', 'P', decree('89(1)')),
  'C.reg.notperf': rule(2, 'wd', 'P', decree('4')),
  'C.reg.selfstop': rule(2, 'wd', 'P', decree('4(9)')),
  'C.reg.group-d': ruleOnly(0, 'd', 'CPC', { adult: [law('35(1)d')], minor: [law('36(1)d')] }),
  'C.vol.decide.h': rule(24, 'h', 'CPC', decree('91')),
  'C.vol.place.h': rule(48, 'h', 'PPD', law('34(3)'), law('38'), decree('95'), decree('96')),
  'C.vol.place.elsewhere': rule(24, 'h', 'PPD', decree('95'), decree('96')),
  'C.vol.delivery.h': rule(24, 'h', 'CP', decree('96')),
  'C.vol.intake': ruleOnly(0, 'd', 'CP', {
    'rehab-home': [law('32(2)a')],
    'rehab-vol-private': [law('33(2)'), decree('92(2)')],
    'rehab-vol-public': [decree('96')],
    substitution: [decree('89(2)')],
  }),
  'C.rehab.term.1': rule(24, 'mo', 'P', law('29(1)')),
  'C.rehab.term.2': rule(36, 'mo', 'P', law('29(1)')),
  'C.stage.a': rule(2, 'd', 'FH', decree('84(6)')),
  'C.stage.b': rule(10, 'd', 'FH', decree('85(6)')),
  'C.stage.c': rule(3, 'mo', 'FH', decree('86(6)')),
  'C.stage.d': rule(0, 'd', 'FH', decree('87(3)')),
  'C.stage.đ': rule(30, 'd', 'FH', decree('88(7)')),
  'C.provider.notice.h': rule(24, 'h', 'FH', law('32(8)c'), law('33(5)')),
  'C.provider.suspended': rule(3, 'd', 'P', decree('75(5)'), decree('81(4)')),
  'C.home.counsellor': rule(0, 'd', 'CC', decree('130')),
  'C.support.once': rule(0, 'd', 'CC', decree('131(1)')),
  'C.private.present.full.days': rule(2, 'd', 'P', law('33(3)b')),
  'C.private.partial': rule(0, 'd', 'FH', law('33(4)'), law('30(1)d')),
  'C.private.present.days': rule(2, 'd', 'P', law('33(4)b'), law('32(2)b')),
  'C.finish.notice': ruleOnly(30, 'd', 'FH', {
    'rehab-home': [decree('93(2)')],
    'rehab-vol-private': [decree('94(2)')],
    'rehab-vol-public': [decree('97(1)')],
    'compulsory-rehab': [decree('123(1)')],
  }),
  'C.cert.h': ruleOnly(24, 'h', 'FH', {
    'rehab-home': [decree('93(4)'), law('32(5)c')],
    'rehab-vol-private': [decree('94(3)')],
    'rehab-vol-public': [decree('97(2)')],
    'compulsory-rehab': [decree('123(2)')],
  }),
  'C.comp.grounds': ruleOnly(0, 'd', 'CPC', { adult: [law('35(1)')], minor: [law('36(1)')] }),
  'C.comp.excluded': rule(36, 'mo', 'CPC', law('35(2)')),
  'C.comp.file': ruleOnly(1, 'wd', 'CPC', { adult: [decree('100(1)')], minor: [decree('103(1)')] }),
  'C.comp.notice': ruleOnly(0, 'd', 'CPC', { adult: [decree('102(1)')], minor: [decree('105(1)')] }),
  'C.comp.read': ruleOnly(3, 'wd', 'P', { adult: [law('35(3)c')], minor: [law('36(2)c')] }),
  'C.comp.send': ruleOnly(1, 'wd', 'CPC', {
    adult: [law('35(3)d'), decree('102(4)')],
    minor: [law('36(2)d'), decree('105(4)')],
  }),
  'C.comp.answer': ruleOnly(2, 'wd', 'CPC', { adult: [decree('102(5)')], minor: [decree('105(5)')] }),
  'C.comp.limit': ruleOnly(3, 'mo', 'CPC', { adult: [law('35(4)')], minor: [law('36(3)')] }),
  'C.comp.hold': rule(0, 'd', 'CP', law('37'), decree('98'), decree('99')),
  'C.comp.court': ruleOnly(15, 'd', 'RC', {
    adult: [law('35(8)'), cite('PL', '', '2H')],
    minor: [law('36(8)'), cite('PLM', '', '2H')],
  }),
  'C.comp.place': rule(72, 'h', 'CP', decree('106'), decree('107'), law('38(5)')),
  'C.comp.place.step': rule(24, 'h', 'CP', decree('106(1)'), decree('106(2)'), decree('107')),
  'C.comp.place.elsewhere': rule(24, 'h', 'PPD', decree('106(3)'), law('38(5)')),
  'C.comp.postpone': rule(0, 'd', 'RC', law('39(1)'), law('39(4)'), decree('110')),
  'C.comp.exempt': rule(0, 'd', 'RC', law('39(2)'), decree('110')),
  'C.comp.suspend': rule(0, 'd', 'RC', law('39(3)'), law('39(4)')),
  'C.comp.resume': rule(3, 'mo', 'RC', law('39(3)')),
  'C.comp.reduce': rule(0, 'mo', 'RC', law('54(9)'), law('54(10)')),
  'C.comp.escape': rule(0, 'd', 'FH', law('38(2)d'), decree('109')),
  'C.comp.escape.notice': rule(24, 'h', 'FH', law('46(2)i')),
  'C.comp.absconded': rule(0, 'd', 'RC', law('39(6)')),
  'C.comp.exit': rule(0, 'd', 'FH', decree('111')),
  'C.comp.funeral': rule(5, 'd', 'P', decree('121')),
  'C.comp.transfer': rule(0, 'd', 'PPD', law('38(2)'), law('38(4)')),
  'C.comp.social': ruleOnly(15, 'd', 'FH', {
    adult: [law('35(6)'), decree('124')],
    minor: [law('36(6)'), decree('124')],
  }),
  'C.minor.kind': rule(0, 'd', 'RC', law('36(8)')),
  'C.minor.18': rule(3, 'mo', 'FH', law('36(4)')),
  'C.viol.ladder': rule(3, 'd', 'CPC', law('47(2)'), law('47(3)'), law('47(4)')),
  'C.special': rule(0, 'd', 'CP', law('40'), law('41')),
  'C.prison': rule(0, 'd', 'CP', law('47(1)'), law('48(4)b')),
  'C.list': rule(0, 'd', 'CPC', law('48')),
  'C.post.1': rule(12, 'mo', 'CC', law('42(1)')),
  'C.post.2': rule(24, 'mo', 'CC', law('42(2)')),
  'C.post.proposal': rule(2, 'wd', 'CPC', decree('134(1)')),
  'C.post.mmt': rule(2, 'wd', 'CPC', decree('134(1)'), law('42(1)')),
  'C.post.decide': rule(0, 'd', 'CC', law('42(6)'), decree('134')),
  'C.post.absent': rule(0, 'd', 'P', decree('136(1)a')),
  'C.post.move.h': rule(24, 'h', 'CP', decree('136(1)b'), law('48(2)')),
  'C.home.move.h': rule(24, 'h', 'CP', decree('92(1)c')),
  'C.post.end': rule(3, 'wd', 'CC', decree('138')),
  'C.em.decide.h': rule(12, 'h', 'CPC', decree('16(2)')),
  'C.em.decide.request.h': rule(24, 'h', 'CPC', decree('16(2)')),
  'C.em.fit.h': rule(24, 'h', 'CP', decree('16(3)'), decree('17(1)')),
  'C.em.scope': rule(0, 'd', 'CPC', law('12'), decree('15(1)')),
  'C.em.sub': rule(24, 'mo', 'CPC', decree('15(1)b')),
  'C.em.minor': rule(12, 'mo', 'CPC', decree('15(2)a')),
  'C.em.pause': rule(0, 'd', 'CPC', decree('20(1)'), decree('20(2)')),
  'C.em.waiver': rule(12, 'mo', 'CPC', decree('20(3)')),
  'C.em.waiver.minor': rule(6, 'mo', 'CPC', decree('20(3)')),
  'C.em.end': rule(0, 'd', 'CPC', decree('20(4)')),
  'C.em.viol': rule(24, 'h', 'P', decree('24(1)'), decree('25')),
  'A.list': rule(0, 'd', 'CP', cite('L23', '', 'M')),
  'A.det': rule(0, 'd', 'MF', cite('TTLT17', '', 'M')),
  'A.home.decide': rule(0, 'd', 'CC', cite('D94H', '', '2H')),
  'A.home.term': rule(6, 'mo', 'P', cite('D94H', '', '2H')),
  'A.home.age': rule(144, 'mo', 'P', cite('D94H', '', '2H')),
  'A.fac.voluntary': rule(0, 'd', 'FH', cite('D135', '', '2H')),
  'A.stages': rule(0, 'd', 'FH', cite('TTLT41', '', 'M')),
  'A.cert': ruleOnly(0, 'd', 'CC', {
    'rehab-home': [cite('D94H', '', '2H')],
    'compulsory-rehab': [cite('D221', '', '2H')],
  }),
  'A.edu': rule(3, 'mo', 'CC', cite('XLVPHC', '89', '2H'), cite('D221', '3', '2H')),
  'A.comp.grounds': rule(0, 'd', 'CC', cite('L23', '28', '2H'), cite('L16', '', '2H')),
  'A.comp.grounds.court': rule(24, 'mo', 'CC', cite('D136', '3', '2H'), cite('D221', '3', '2H')),
  'A.comp.excluded': rule(36, 'mo', 'CC', cite('XLVPHC', '96', '2H')),
  'A.comp.limit': rule(3, 'mo', 'CC', cite('XLVPHC', '95', '2H'), cite('D221', '4', '2H')),
  'A.comp.check': rule(0, 'd', 'LO', cite('TT19', '', '2H')),
  'A.comp.hold': rule(0, 'd', 'CC', cite('XLVPHC', '131', 'M')),
  'A.comp.chair': rule(0, 'd', 'DCH', cite('L23', '28', '2H'), cite('L16', '', '2H')),
  'A.comp.court': rule(0, 'd', 'DC', cite('XLVPHC', '95', '2H'), cite('D221', '4', '2H')),
  'A.comp.term': rule(12, 'mo', 'P', cite('L16', '', '2H'), cite('XLVPHC', '95', '2H')),
  'A.comp.stay': rule(0, 'd', 'FH', cite('D135', '', '2H'), cite('D221', '', '2H')),
  'A.comp.relief': rule(0, 'd', 'DC', cite('XLVPHC', '111', 'M'), cite('XLVPHC', '112', 'M')),
  'A.minor': rule(0, 'd', 'DCH', cite('L23', '29', '2H')),
  'A.mmt': rule(6, 'mo', 'MF', cite('D90', '3', '2H'), cite('D90', '10', '2H')),
  'A.post.term': rule(12, 'mo', 'CC', cite('L16', '33', '2H'), cite('D94P', '', '2H')),
  'A.post.end': rule(0, 'd', 'CC', cite('D94P', '15', '2H')),
  'A.post.relief': rule(0, 'd', 'CC', cite('D94P', '14', '2H')),
  'A.post.move': rule(0, 'd', 'CC', cite('D94P', '13', '2H')),
  'A.prison': rule(0, 'd', 'CP', cite('L23', '', 'M')),
  'B.law': rule(0, 'd', 'CP', oldLaw('')),
  'B.user.verify': rule(3, 'wd', 'DU', userDecree('41')),
  'B.user.verify.remote': rule(10, 'wd', 'DU', userDecree('41')),
  'B.user.notice': rule(3, 'wd', 'DU', userDecree('41(5)'), userDecree('41(6)')),
  'B.user.decide': rule(3, 'wd', 'CC', oldLaw('23(4)'), userDecree('42')),
  'B.user.term': rule(12, 'mo', 'CC', oldLaw('23(1)'), oldLaw('23(2)')),
  'B.user.stop': rule(0, 'd', 'CC', oldLaw('23(5)'), userDecree('48')),
  'B.user.end': rule(0, 'd', 'CC', userDecree('48'), oldLaw('26(3)')),
  'B.user.send': rule(3, 'wd', 'CC', userDecree('48')),
  'B.user.move': rule(5, 'wd', 'CC', oldLaw('26(2)'), userDecree('43(3)'), userDecree('47')),
  'B.det.groups': rule(0, 'd', 'CP', oldLaw('27(1)')),
  'B.det.result': rule(5, 'd', 'MF', cite('TT18', '5', 'V')),
  'B.reg': rule(5, 'wd', 'P', oldLaw('27(5)c'), rehabDecree('28')),
  'B.reg.notperf': rule(5, 'wd', 'P', rehabDecree('3(4)')),
  'B.reg.selfstop': rule(5, 'wd', 'P', rehabDecree('3(5)')),
  'B.reg.residence': rule(0, 'd', 'P', oldLaw('27'), oldLaw('28')),
  'B.vol.decide': rule(3, 'wd', 'CC', rehabDecree('30')),
  'B.vol.intake': ruleOnly(0, 'd', 'FH', {
    'rehab-home': [oldLaw('30')],
    'rehab-vol-private': [oldLaw('31')],
    'rehab-vol-public': [oldLaw('31')],
  }),
  'B.home.term': rule(6, 'mo', 'P', oldLaw('30(2)')),
  'B.fac.term': rule(6, 'mo', 'P', oldLaw('31(1)')),
  'B.stages': rule(0, 'd', 'FH', oldLaw('29(1)'), oldLaw('29(2)')),
  'B.cert': ruleOnly(0, 'd', 'FH', {
    'rehab-home': [rehabDecree('32')],
    'rehab-vol-private': [rehabDecree('38')],
    'rehab-vol-public': [rehabDecree('38')],
    'compulsory-rehab': [rehabDecree('62')],
  }),
  'B.comp.grounds': ruleOnly(0, 'd', 'CPC', { adult: [oldLaw('32')], minor: [oldLaw('33(1)')] }),
  'B.comp.term': rule(12, 'mo', 'P', cite('XLVPHC', '95', '2H')),
  'B.minor.term': rule(6, 'mo', 'P', oldLaw('33(3)')),
  'B.comp.excluded': rule(36, 'mo', 'CPC', cite('XLVPHC', '96', '2H')),
  'B.comp.file': rule(5, 'wd', 'CPC', rehabDecree('40')),
  'B.comp.hold': rule(0, 'd', 'CPC', rehabDecree('44'), rehabDecree('48')),
  'B.comp.read': rule(3, 'wd', 'P', rehabDecree('42(3)')),
  'B.comp.send': rule(1, 'wd', 'CPC', rehabDecree('42(4)')),
  'B.comp.check': rule(4, 'wd', 'LO', rehabDecree('43')),
  'B.comp.return': rule(2, 'wd', 'CC', rehabDecree('43')),
  'B.comp.answer': rule(2, 'wd', 'LO', rehabDecree('43')),
  'B.comp.court': ruleOnly(15, 'd', 'DC', { adult: [cite('PL', '', '2H')], minor: [cite('PLM', '', '2H')] }),
  'B.comp.limit': rule(3, 'mo', 'CPC', cite('XLVPHC', '6(2)', 'M')),
  'B.comp.execute': rule(5, 'd', 'CP', rehabDecree('54')),
  'B.comp.execute.full': rule(3, 'mo', 'CP', rehabDecree('54')),
  'B.comp.postreq': rule(2, 'wd', 'P', rehabDecree('57(5)a')),
  'B.comp.postpone': rule(0, 'd', 'DC', rehabDecree('57(1)'), rehabDecree('57(4)')),
  'B.comp.exempt': rule(0, 'd', 'DC', rehabDecree('57(3)')),
  'B.comp.suspend': rule(0, 'd', 'DC', rehabDecree('58(2)'), rehabDecree('58(3)')),
  'B.comp.resume': rule(3, 'mo', 'DC', rehabDecree('58(2)')),
  'B.comp.reduce': rule(6, 'mo', 'DC', rehabDecree('58(1)')),
  'B.comp.escape': rule(0, 'd', 'FH', rehabDecree('56')),
  'B.comp.exit': rule(0, 'd', 'FH', rehabDecree('59')),
  'B.comp.funeral': rule(5, 'd', 'P', rehabDecree('70')),
  'B.comp.notice': rule(15, 'd', 'FH', rehabDecree('62')),
  'B.police': rule(0, 'd', 'CPC', cite('NQ190', '', '2H'), cite('TTLT03', '', '2H')),
  'B.post.1': rule(12, 'mo', 'CC', oldLaw('40(1)')),
  'B.post.2': rule(24, 'mo', 'CC', oldLaw('40(2)')),
  'B.post.file': rule(8, 'wd', 'CPC', rehabDecree('77')),
  'B.post.decide': rule(2, 'wd', 'CC', rehabDecree('78')),
  'B.post.absent': rule(0, 'd', 'P', rehabDecree('79(1)b')),
  'B.post.end': rule(0, 'd', 'CC', rehabDecree('81')),
  'B.list': rule(0, 'd', 'CPC', oldLaw('43(3)'), oldLaw('26(3)')),
  'B.list.move': rule(5, 'wd', 'CP', oldLaw('43(2)'), rehabDecree('79')),
  'B.prison': rule(0, 'd', 'CP', oldLaw('39'), oldLaw('43(3)')),
  'B.mmt.scope': rule(0, 'd', 'MF', oldLaw('32(3)')),
  'T.vol.2022': rule(0, 'mo', 'P', oldLaw('55')),
  'T.post.2022': rule(0, 'mo', 'CC', oldLaw('55')),
  'T.community.2022': rule(0, 'mo', 'CC', oldLaw('55')),
  'T.file.2022': rule(0, 'mo', 'DC', oldLaw('55')),
  'T.reh.old': rule(0, 'mo', 'P', law('56(1)')),
  'T.file.new': rule(0, 'mo', 'RC', law('56(2)')),
  'T.em': rule(0, 'mo', 'CPC', decree('151')),
  'T.stay': rule(6, 'mo', 'FH', decree('151')),
  'T.licence': rule(0, 'mo', 'FH', law('56(4)')),
} satisfies Record<string, Omit<LegalRule, 'id'>>;

export type RuleId = keyof typeof table;

export const rules = Object.fromEntries(
  Object.entries(table).map(([id, entry]) => [id, { id, ...entry }]),
) as unknown as Readonly<Record<RuleId, LegalRule>>;

/** A term that a decision sets lies between the rule's number and twice as much, under every law that leaves it to one. */
export function decidedRange(id: RuleId): { readonly least: number; readonly most: number } {
  const least = rules[id].value;
  return { least, most: 2 * least };
}
