export const handOverTexts = {
  'hand-over-answered': {
    vi: 'Lần bàn giao này vừa được trả lời hoặc rút lại. Hãy tải lại danh sách.',
    en: 'This hand-over has just been answered or withdrawn. Reload the list.',
  },
  'hand-over-open': {
    vi: 'Hồ sơ đang chờ nơi này trả lời. Hãy đợi trả lời, hoặc rút lại lần bàn giao đang chờ.',
    en: 'The file already waits for an answer there. Wait for it, or withdraw the open offer.',
  },
  'effect-outside': {
    vi: 'Thời điểm nhận phải sau khi việc chuyển xảy ra, sau lần bàn giao trước và không ở tương lai. Hãy sửa thời điểm nhận.',
    en: 'The time of receipt must lie after the move and after the hand-over before, and not in the future. Correct it.',
  },
  'receiver-not-possible': {
    vi: 'Chỉ gửi hồ sơ cho cơ sở, Tòa án, Viện kiểm sát hoặc cơ quan của tỉnh đang quản lý. Hãy chọn lại nơi nhận.',
    en: 'A file goes only to facilities, courts, procuracies and offices of the responsible province. Choose another receiver.',
  },
  'file-not-at-court': {
    vi: 'Chưa ghi nhận việc chuyển hồ sơ đến Tòa án. Hãy ghi nhận việc đó trước, rồi gửi hồ sơ.',
    en: 'The file has not been recorded as sent to the court. Record that act first.',
  },
  'hand-over-not-accepted': {
    vi: 'Chưa có biên bản: bên nhận chưa tiếp nhận hồ sơ.',
    en: 'There are no minutes yet: the receiving side has not accepted the file.',
  },
  'file-incomplete': {
    vi: 'Hồ sơ còn thiếu giấy tờ. Hãy bổ sung ở thẻ Giấy tờ, hoặc ghi lý do gửi khi chưa đủ; lý do thành vướng mắc cho tới khi bổ sung.',
    en: 'Papers are missing in the file. Add them, or state why it is sent incomplete; the reason stays listed as an obstacle until they are there.',
  },
  'file-not-held': {
    vi: 'Cơ quan của anh/chị không giữ hồ sơ này nên không có gì để trả.',
    en: 'Your organisation does not hold this file.',
  },
  'move-not-standing': {
    vi: 'Việc chuyển nơi cư trú đã được hủy hoặc đính chính. Hãy ghi nhận lại việc chuyển.',
    en: 'The move was annulled or corrected. Record the move again.',
  },
} as const;
