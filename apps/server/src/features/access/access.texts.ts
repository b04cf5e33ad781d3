export const accessTexts = {
  'username-taken': { vi: 'Tên đăng nhập này đã có người dùng.', en: 'This user name is taken.' },
  'role-level-mismatch': {
    vi: 'Vai trò này không dùng cho cấp của đơn vị đã chọn.',
    en: 'This role does not fit the level of the chosen unit.',
  },
  'wrong-password': { vi: 'Mật khẩu hiện tại không đúng.', en: 'The current password is wrong.' },
  'second-factor-setup': {
    vi: 'Cài mã xác thực hai lớp: nhập khóa vào ứng dụng xác thực rồi gõ mã 6 số.',
    en: 'Set up the second factor: enter the key in an authenticator and type the 6-digit code.',
  },
};
