import type { Locale } from '../../platform/http/problem-texts';

export const paymentsTexts = {
  'norm-of-other': {
    vi: 'Định mức do cấp tỉnh của mình ban hành; không nhập cho tỉnh khác.',
    en: 'Norms are entered by the province they are for.',
  },
  'norm-amount-or-factor': {
    vi: 'Nhập số tiền, hoặc hệ số lương cơ sở, không nhập cả hai. Lương cơ sở phải là số tiền.',
    en: 'Give an amount or a share of the base salary, not both. The base salary is an amount.',
  },
  'norm-overlaps': {
    vi: 'Mã này đã có định mức trong thời gian đó. Hãy chọn ngày bắt đầu sau định mức đang có.',
    en: 'The code has a norm in that time. Choose a first day after that of the norm there is.',
  },
  'norm-unknown': {
    vi: 'Không có định mức mang mã này vào ngày đó. Hãy xem danh sách định mức.',
    en: 'No norm of this code holds on that day. See the list of norms.',
  },
  'base-salary-unknown': {
    vi: 'Định mức tính theo lương cơ sở, nhưng chưa nhập lương cơ sở của ngày đó (mã base-salary).',
    en: 'The norm is a share of the base salary, and none was entered for that day (code base-salary).',
  },
  'recipient-of-norm': {
    vi: 'Định mức này dành cho loại người nhận khác: người cai nghiện chọn theo hồ sơ, người làm việc và cơ sở ghi tên.',
    en: 'The norm is for another kind of recipient: a person by their file, a worker or facility by name.',
  },
  'amount-over-norm': {
    vi: 'Số tiền vượt định mức. Hãy sửa số tiền hoặc số lượng.',
    en: 'The amount is above the norm. Change the amount or the quantity.',
  },
  'below-norm-without-reason': {
    vi: 'Số tiền thấp hơn định mức. Hãy ghi lý do.',
    en: 'The amount is below the norm. Say why.',
  },
  'payment-of-other': {
    vi: 'Khoản chi của đơn vị khác; đơn vị đó mới làm được.',
    en: 'The payment is another unit’s; only that unit acts on it.',
  },
  'payment-step-not-open': {
    vi: 'Khoản chi đang ở bước khác. Thứ tự: đề nghị, duyệt, chi, quyết toán; đã quyết toán thì không hủy.',
    en: 'The payment is at another step. In order: propose, approve, pay, settle; a settled one is not cancelled.',
  },
  'payment-step-before-last': {
    vi: 'Ngày này trước bước trước đó. Hãy sửa ngày.',
    en: 'The day lies before the step before. Change the day.',
  },
  'waiver-without-ground': {
    vi: 'Miễn, giảm phải có đủ phần trăm, đối tượng và văn bản; không miễn, giảm thì để trống cả ba.',
    en: 'What is waived has its per cent, ground and document; leave all three empty where nothing is.',
  },
  'contribution-out-of-balance': {
    vi: 'Số tiền vượt phần còn phải đóng, hoặc trả lại nhiều hơn đã đóng. Hãy sửa số tiền.',
    en: 'More than is left to pay, or more given back than was paid. Change the amount.',
  },
  'contribution-paid-in': {
    vi: 'Đã thu tiền nên không hủy được. Hãy ghi trả lại tiền trước.',
    en: 'Money was paid in, so it is not cancelled. Note what is given back first.',
  },
  'contribution-cancelled': {
    vi: 'Khoản đóng góp này đã hủy.',
    en: 'This contribution was cancelled.',
  },
} satisfies Record<string, Record<Locale, string>>;
