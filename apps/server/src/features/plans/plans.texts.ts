import type { DocumentProblemCode } from '../../platform/document-text/index';
import type { Locale } from '../../platform/http/problem-texts';

type Words = Record<Locale, string>;

export const planTexts = {
  'plan-of-other': {
    vi: 'Kế hoạch do đơn vị khác giữ; đơn vị đó mới sửa được.',
    en: 'Another unit keeps this plan; only that unit changes it.',
  },
  'plan-confirmed': {
    vi: 'Kế hoạch đã được xác nhận nên không sửa được nữa. Hãy mở bản sửa đổi, bổ sung.',
    en: 'The plan is confirmed and no longer changes. Open an amendment.',
  },
  'plan-not-confirmed': {
    vi: 'Kế hoạch chưa được xác nhận nên chưa theo dõi được. Hãy xem và xác nhận các nội dung trước.',
    en: 'The plan is not confirmed, so it is not followed yet. Decide on its findings first.',
  },
  'plan-superseded': {
    vi: 'Bản này đã được thay bằng bản sửa đổi. Hãy làm trên bản đang có hiệu lực.',
    en: 'An amendment has taken the place of this edition. Work on the one in force.',
  },
  'plan-being-amended': {
    vi: 'Đã có bản sửa đổi đang soạn. Hãy xác nhận bản đó trước.',
    en: 'An amendment is being written already. Confirm that one first.',
  },
  'agency-without-tasks': {
    vi: 'Kế hoạch không giao nhiệm vụ nào cho cơ quan này.',
    en: 'The plan gives no task to this agency.',
  },
  'agency-of-other': {
    vi: 'Chỉ cơ quan được giao nhiệm vụ, hoặc đơn vị giữ kế hoạch, được báo cáo.',
    en: 'Only the agency that has the tasks, or the unit that keeps the plan, reports on them.',
  },
  'task-report-open': {
    vi: 'Đã có báo cáo của kỳ này đang soạn hoặc chờ trả lời.',
    en: 'A report of this period is being written or waits for an answer.',
  },
  'task-report-step-not-open': {
    vi: 'Bước này chưa làm được: báo cáo đã gửi, đã trả lời, hoặc thuộc cơ quan khác.',
    en: 'This step is not open: the report was sent or answered, or is another office’s.',
  },
  'review-unknown': { vi: 'Không thấy lần đánh giá này.', en: 'There is no such review.' },
  'indicator-unknown': { vi: 'Không có chỉ tiêu thống kê này.', en: 'There is no such indicator.' },
  'findings-undecided': {
    vi: 'Còn nội dung chưa xem. Hãy xác nhận hoặc loại từng nội dung trước.',
    en: 'Some findings are not decided yet. Confirm or reject each of them first.',
  },
  'finding-unknown': {
    vi: 'Không có nội dung này trong kế hoạch. Hãy tải lại trang.',
    en: 'The plan has no such finding. Reload the page.',
  },
  'parent-plan-unknown': { vi: 'Không thấy kế hoạch cấp trên đã chọn.', en: 'The plan above was not found.' },
  'plan-follows-itself': { vi: 'Kế hoạch không thể theo chính nó.', en: 'A plan cannot follow itself.' },
  'not-a-document': {
    vi: 'Tệp này không phải văn bản. Hãy chọn tệp .docx, .pdf, .txt hoặc .md.',
    en: 'This file is not a document. Choose a .docx, .pdf, .txt or .md file.',
  },
  'legacy-doc': {
    vi: 'Tệp ở dạng Word cũ (.doc). Hãy mở bằng Word và lưu thành .docx.',
    en: 'The file is in the old Word format (.doc). Open it in Word and save it as .docx.',
  },
  'document-encrypted': {
    vi: 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu khi lưu rồi chọn lại.',
    en: 'The file is protected by a password. Save it without one and choose it again.',
  },
  'document-damaged': {
    vi: 'Tệp bị hỏng hoặc chưa tải xong. Hãy mở và lưu lại.',
    en: 'The file is damaged or incomplete. Open it and save it again.',
  },
  'document-too-large': {
    vi: 'Tệp quá lớn. Hãy bỏ hình ảnh hoặc chia thành nhiều tệp.',
    en: 'The file is too large. Remove pictures or split it.',
  },
  'document-empty': { vi: 'Tệp không có chữ nào.', en: 'The file holds no text.' },
  'document-without-text': {
    vi: 'Tệp PDF chỉ có hình chụp, không có chữ. Hãy dùng bản Word hoặc PDF xuất từ Word.',
    en: 'The PDF holds pictures of pages and no text. Use the Word file, or a PDF saved from it.',
  },
  'document-encoding-unknown': {
    vi: 'Không nhận ra bảng mã chữ của tệp. Hãy lưu tệp dạng .docx hoặc văn bản UTF-8.',
    en: 'The encoding of the letters is not known. Save the file as .docx or as UTF-8 text.',
  },
} satisfies Record<DocumentProblemCode, Words> & Record<string, Words>;
