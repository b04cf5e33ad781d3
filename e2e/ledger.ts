import excel from 'exceljs';

/** A list as a commune keeps it: titles above, names in capitals, x in a pair of columns, dates as typed, a total below. */
export async function communeLedger(): Promise<Buffer> {
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet('Danh sách');
  const rows: unknown[][] = [
    ['CÔNG AN PHƯỜNG 2 BẢO LỘC'],
    ['DANH SÁCH NGƯỜI NGHIỆN MA TÚY CÓ HỒ SƠ QUẢN LÝ'],
    [],
    ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', '', 'Số CCCD', 'Nơi thường trú', 'Tình trạng hiện nay'],
    ['', '', '', 'Nam', 'Nữ', '', '', ''],
    [1, 'ĐINH QUANG HIỂN', '5/6/1988', 'x', '', '068088001234', 'Tổ 3', 'Đang cai nghiện tại gia đình'],
    [2, 'LƯU THỊ BÍCH NGÂN', 1990, '', 'x', '', 'Tổ 5', 'Đang quản lý sau cai nghiện'],
    [3, 'MAI VĂN SAI', '31/2/1980', 'x', '', '', 'Tổ 7', ''],
    ['Tổng cộng: 03 người'],
  ];
  for (const row of rows) sheet.addRow(row);
  sheet.mergeCells('D4:E4');
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
