import { field, option, tableOf } from './field';

const CASE = { source: 'case' } as const;
const DAY = { source: 'case', type: 'date' } as const;

/** Electronic monitoring and its device. */
export const MONITORING_FIELDS = tableOf([
  field('monitoringDecision.number', 'Số, ký hiệu quyết định giám sát điện tử', 'Monitoring decision', CASE),
  field('monitoringDecision.issuedOn', 'Ngày quyết định giám sát điện tử', 'Day of the monitoring decision', DAY),
  field('monitoringDecision.issuer', 'Nơi ra quyết định giám sát điện tử', 'Issuer of the monitoring decision', CASE),
  field(
    'monitoring.executingBody',
    'Nơi công bố, thi hành (cơ sở cai nghiện, trường giáo dưỡng)',
    'Body that fits the device',
    {
      ...CASE,
      required: 'conditional',
    },
  ),
  field('monitoring.request', 'Nội dung đề nghị', 'Asked for', {
    type: 'choice',
    options: [
      option('takeOff', 'Tháo tạm thời thiết bị giám sát điện tử', 'Taking the device off for a time'),
      option('move', 'Thay đổi vị trí đeo thiết bị giám sát điện tử', 'Moving the device'),
    ],
  }),
  field('monitoring.requestedPeriod', 'Thời gian đề nghị', 'Time asked for', { required: 'conditional' }),
  field('monitoring.pausePeriod', 'Thời gian tạm dừng', 'Time of the pause', CASE),
  field('monitoring.waivedFrom', 'Miễn kể từ ngày', 'Waived from', DAY),
  field('monitoring.takenOverOn', 'Tiếp nhận kể từ ngày', 'Taken over on', DAY),
  field('decision.bases', 'Tài liệu làm căn cứ', 'Documents the decision rests on', { ...CASE, type: 'list' }),
  field('device.position', 'Vị trí đeo thiết bị', 'Where the device is worn'),
  field('device.positionBefore', 'Vị trí đeo thiết bị trước khi thay đổi', 'Where the device was worn'),
  field('device.serial', 'Số thiết bị', 'Serial number'),
  field('device.oldSerial', 'Số thiết bị bị thu hồi', 'Serial number of the old device', { required: 'conditional' }),
  field('device.accessories', 'Phụ kiện kèm theo', 'Accessories'),
  field('device.condition', 'Tình trạng thiết bị và phụ kiện', 'Condition of the device', { type: 'longText' }),
  field('device.recovered', 'Thiết bị và phụ kiện thu hồi', 'What was taken back', { type: 'longText' }),
  field('device.recoveredAccessories', 'Phụ kiện thu hồi', 'Accessories taken back', { required: 'conditional' }),
  field('refit.unit', 'Nơi đeo lại thiết bị', 'Where to have the device fitted again'),
  field('refit.at', 'Thời gian đeo lại thiết bị', 'When to have it fitted again', { type: 'instant' }),
  field('violation.point', 'Điểm của khoản 1 Điều 24', 'Point of article 24(1)', CASE),
  field('violation.seizedItems', 'Đồ vật, tài liệu thu hồi', 'Items taken', { type: 'longText', required: 'no' }),
  field('violation.witnessStatement', 'Ý kiến của người chứng kiến', 'Statement of the witness', {
    type: 'longText',
    required: 'no',
  }),
]);
