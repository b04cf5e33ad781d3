export const registersTexts = {
  'about-unit-not-for-register': {
    vi: 'Sổ này không ghi đơn vị được kiểm tra. Hãy bỏ trống ô đó.',
    en: 'This register names no unit that was looked at. Leave it out.',
  },
  'area-has-a-class': {
    vi: 'Địa bàn này còn một phân loại trong thời gian đó. Hãy ghi ngày kết thúc của phân loại trước, rồi ghi phân loại mới.',
    en: 'The area has a class in that time already. Write the last day of the class before, then the new one.',
  },
  'attended-over-invited': {
    vi: 'Số người dự không thể nhiều hơn số người được mời. Hãy sửa một trong hai số.',
    en: 'No more can have attended than were invited. Correct one of the two.',
  },
  'attended-twice': {
    vi: 'Cán bộ này đã có trong danh sách dự lớp. Hãy bỏ dòng trùng.',
    en: 'This staff member is on the list already. Take the second line out.',
  },
  'certified-over-attended': {
    vi: 'Số người được cấp chứng nhận không thể nhiều hơn số người dự. Hãy sửa một trong hai số.',
    en: 'No more certificates than people who attended. Correct one of the two.',
  },
  'entry-of-other': {
    vi: 'Mục này do đơn vị khác ghi. Hãy đề nghị đơn vị đó hoặc cấp trên sửa.',
    en: 'Another unit keeps this entry. Ask it, or the unit above, to change it.',
  },
  'entry-removed': {
    vi: 'Mục này đã bị bỏ khỏi sổ. Hãy ghi mục mới nếu cần.',
    en: 'This entry was taken out of the register. Write a new one if needed.',
  },
  'one-day-only': {
    vi: 'Sổ này ghi theo một ngày, không có ngày kết thúc. Hãy bỏ ngày kết thúc.',
    en: 'Entries of this register are of one day. Leave the last day out.',
  },
  'plan-not-for-register': {
    vi: 'Sổ này không gắn với kế hoạch. Hãy bỏ trống ô kế hoạch.',
    en: 'Entries of this register serve no plan. Leave the plan out.',
  },
  'plan-unknown': {
    vi: 'Không có kế hoạch này trong phạm vi của anh/chị. Hãy chọn lại kế hoạch.',
    en: 'There is no such plan within your scope. Choose another.',
  },
  'recheck-before-inspection': {
    vi: 'Ngày kiểm tra lại không thể trước ngày kiểm tra. Hãy sửa ngày.',
    en: 'The re-check cannot lie before the inspection. Correct the day.',
  },
  'recheck-incomplete': {
    vi: 'Kiểm tra lại cần cả ngày và kết quả. Hãy ghi ô còn thiếu.',
    en: 'A re-check has a day and a result. Fill in the missing one.',
  },
  'staff-unknown': {
    vi: 'Có người không có trong sổ cán bộ thuộc diện. Hãy thêm vào sổ cán bộ trước.',
    en: 'Somebody is not in the register of staff in scope. Write them there first.',
  },
  'step-before-start': {
    vi: 'Bước này có ngày trước ngày bắt đầu mô hình. Hãy sửa một trong hai ngày.',
    en: 'This step lies before the day the model began. Correct one of the two days.',
  },
  'until-before-on': {
    vi: 'Ngày kết thúc không thể trước ngày bắt đầu. Hãy sửa ngày.',
    en: 'It cannot end before it begins. Correct the day.',
  },
} as const;
