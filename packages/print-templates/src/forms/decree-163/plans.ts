import type { FormSpec } from '../form';
import { DECREE, LOST_SIGNATURES, LOST_TABLES } from './wording';

/** Annex V: intake sheet, plans, register and contract of rehabilitation. */
export const PLAN_FORMS: readonly FormSpec[] = [
  {
    code: 'D163-V-17',
    title: { vi: 'Phiếu thu thập thông tin người cai nghiện ma túy', en: 'Intake sheet' },
    kind: 'sheet',
    header: 'office',
    madeBy: ['FH'],
    signedBy: ['FH', 'P'],
    article: 'Điều 84 khoản 2',
    confidence: 'V-OCR',
    rebuilt: ['header', 'tables', 'signatures'],
    acts: ['intake', 'execute'],
    heading: { name: 'Phiếu thu thập thông tin người cai nghiện ma túy' },
    body: `
      # I. Thông tin về nhân thân
      1. Họ, tên (viết in hoa): {person.fullName|upper}; 2. Giới tính: {person.sex}
      3. Ngày, tháng, năm sinh: {person.bornOn}
      4. Số CC/CCCD/CMND/HC: {person.idNumber}
      Ngày cấp: {person.idIssuedOn} Nơi cấp: {person.idIssuedBy}
      5. Nơi cư trú: {person.residence}
      6. Quốc tịch: {person.nationality}; Dân tộc {person.ethnicity}; Tôn giáo {person.religion}
      7. Đối tượng chính sách: {intake.policyGroup}
      8. Trình độ học vấn: {person.education}; Văn bằng, chứng chỉ: {intake.diplomas}
      9. Nghề nghiệp: {person.occupation}; Trình độ chuyên môn cao nhất: {intake.qualification}
      10. Tình trạng việc làm:
      Có việc làm {intake.employment?employed} Việc làm không ổn định {intake.employment?unstable} Thất nghiệp {intake.employment?unemployed}
      11. Tình trạng hôn nhân:
      Độc thân {intake.marriage?single} Đã kết hôn {intake.marriage?married} Ly hôn {intake.marriage?divorced} Góa {intake.marriage?widowed}
      12. Tình trạng pháp lý (tiền án, tiền sự, giấy tờ tùy thân.....): {intake.legalStatus}
      13. Người khi cần báo tin: {contact.fullName}; Điện thoại: {contact.phone}
      Mối quan hệ: {contact.relation}; Địa chỉ: {contact.address}
      # II. Thông tin về gia đình
      1. Họ, tên bố: {father.fullName}; Tuổi {father.age}
      Địa chỉ {father.residence}
      2. Họ, tên mẹ: {mother.fullName}; Tuổi: {mother.age}
      Địa chỉ {mother.residence}
      3. Họ, tên vợ/chồng: {spouse.fullName}; Tuổi: {spouse.age}
      Địa chỉ {spouse.residence}
      4. Các con:
      {family.children}
      # III. Thông tin về sức khỏe, y tế
      1. Tiền sử bệnh lý:
      a) Đã từng mắc các bệnh cơ thể (HIV, lao, gan mật, hen, dị ứng, tim mạch, nội tiết, tiết niệu - sinh dục, ngoại khoa, bệnh da liễu, dị ứng....): Có {somatic.had?true} Không {somatic.had?false}
      ? somatic.had=true: Nếu CÓ, ghi rõ:
      ? somatic.had=true: - Thời gian phát hiện bệnh: {somatic.foundAt}; Thời gian điều trị: {somatic.treatedFor}
      ? somatic.had=true: - Kết quả hiện tại: {somatic.result}
      b) Đã từng mắc các bệnh tâm thần (lo âu, trầm cảm, ý tưởng và hành vi tự sát, tâm thần phân liệt, rối loạn stress sau sang chấn, rối loạn nhân cách..........; thời gian phát hiện bệnh, điều trị và kết quả) Có {mental.had?true} Không {mental.had?false}
      ? mental.had=true: Nếu CÓ, ghi rõ:
      ? mental.had=true: - Thời gian phát hiện bệnh: {mental.foundAt}; Thời gian điều trị: {mental.treatedFor}
      ? mental.had=true: - Kết quả hiện tại: {mental.result}
      c) Tiền sử bệnh gia đình (bệnh tâm thần, nghiện ma túy, nghiện rượu, lao...............):
      Có {familyDisease.had?true} Không {familyDisease.had?false}
      ? familyDisease.had=true: Nếu CÓ, ghi rõ:
      ? familyDisease.had=true: - Tổng số người mắc bệnh: {familyDisease.count}; Mối quan hệ (bố, mẹ, anh, chị, em, con): {familyDisease.relations}
      d) Tình trạng gia đình (bạo lực trong lạm dụng tình dục, xung đột thường xuyên giữa các thành viên trong gia đình...) Có {familyTrouble.had?true} Không {familyTrouble.had?false}
      ? familyTrouble.had=true: Nếu CÓ, ghi rõ:
      ? familyTrouble.had=true: - Tần suất xảy ra: Thường xuyên {familyTrouble.frequency?often} Thỉnh thoảng {familyTrouble.frequency?sometimes} Hiếm khi {familyTrouble.frequency?rarely}
      2. Tình trạng sức khỏe hiện tại
      a) Chiều cao: {body.heightM} m; Cân nặng: {body.weightKg} kg
      b) Nhịp tim: {health.heartRate}; Huyết áp: {health.bloodPressure}
      c) Bệnh mãn tính (huyết áp cao, tiểu đường): {health.chronic}
      d) Các dấu hiệu thể chất: {health.physicalSigns}
      đ) Các dấu hiệu tâm thần: {health.mentalSigns}
      # IV. Thông tin liên quan đến chất gây nghiện, cai nghiện
      1. Các chất gây nghiện đã và đang sử dụng
      {intake.substances}
      ~ (*) Cách sử dụng: 1= Uống, 2= Hít, 3= Hút, 4= Tiêm tĩnh mạch
      ~ (**) CDTP (Chất dạng thuốc phiện): 1= Thuốc phiện, 2= Morphine, 3= Heroin
      ~ (***) ATS: 1= Amphetamine, 2= Methamphetamine
      2. Lịch sử cai nghiện
      {intake.rehabHistory}
      ~ (*) Địa điểm: 1= Cơ sở cai nghiện; 2= Tại gia đình và cộng đồng; 3= Cơ sở cai nghiện tự nguyện; 4= Bệnh viện; 5= Khác.
      ~ (**) Phương pháp: 1= Hỗ trợ điều trị cắt cơn bằng thuốc an thần kinh; 2= Châm cứu; 3= Thuốc y học cổ truyền; 4= Phục hồi chức năng tại Trung tâm; 5= Hỗ trợ bằng thuốc Naltrexone; 6= Không sử dụng thuốc; 7= Khác.`,
    parties: [
      [
        { caption: 'Người cung cấp thông tin', name: 'person.fullName' },
        { caption: 'Người lập phiếu', name: 'officer.fullName' },
      ],
    ],
  },
  {
    code: 'D163-V-18',
    title: { vi: 'Kế hoạch cai nghiện ma túy', en: 'Plan of rehabilitation' },
    kind: 'plan',
    header: 'office',
    madeBy: ['FH'],
    signedBy: ['FH', 'P'],
    article: 'Điều 84 khoản 4',
    confidence: 'V-OCR',
    rebuilt: ['header', 'signatures'],
    acts: ['intake', 'execute'],
    heading: { name: 'Kế hoạch cai nghiện ma túy' },
    body: `
      Người cai nghiện: {person.fullName}; Tuổi {person.age}; Giới tính {person.sex}
      Số CC/CCCD/CMND/HC: {person.idNumber} Ngày cấp: {person.idIssuedOn} Nơi cấp: {person.idIssuedBy}
      Hình thức cai nghiện ma túy: {rehab.form}
      Ngày tiếp nhận: {term.startsOn|longDate}
      Ngày dự kiến kết thúc: {term.endsOn|longDate}
      # I. Điều trị y tế
      1. Đánh giá: [[(loại ma túy sử dụng, hội chứng cai, rối loạn tâm thần, các bệnh lý khác qua thăm khám...)]] {plan.medicalAssessment}
      2. Mục tiêu: [[(xác định rõ các mục tiêu của việc điều trị y tế đối với người cai nghiện trên cơ sở đánh giá ở điểm 1)]] {plan.medicalGoals}
      3. Kế hoạch điều trị:
      3.1. Điều trị cắt cơn, giải độc: [[(phác đồ điều trị; địa điểm thực hiện; thời gian thực hiện; người phụ trách/thực hiện).]] {plan.detoxification}
      3.2. Điều trị rối loạn tâm thần do sử dụng ma túy: [[(phác đồ điều trị; địa điểm thực hiện; thời gian thực hiện; người phụ trách/thực hiện).]] {plan.psychiatric}
      3.3. Điều trị các bệnh lý khác: [[(phác đồ điều trị; địa điểm thực hiện; thời gian thực hiện; người phụ trách/thực hiện).]] {plan.otherTreatment}
      # II. Hỗ trợ phục hồi
      1. Đánh giá: [[(các ảnh hưởng của ma túy đối với thể chất, tâm thần của người cai nghiện ma túy)]] {plan.recoveryAssessment}
      2. Mục tiêu: [[(xác định rõ các mục tiêu của việc điều trị, hỗ trợ phục hồi thể chất, tâm thần trên cơ sở đánh giá ở điểm 1)]] {plan.recoveryGoals}
      3. Kế hoạch thực hiện:
      3.1. Điều trị phục hồi hành vi: [[(phương pháp/cách thức thực hiện; địa điểm thực hiện; thời gian thực hiện; người phụ trách/thực hiện).]] {plan.behaviour}
      3.2. Điều trị phục hồi tâm thần: [[(phương pháp/cách thức thực hiện; địa điểm thực hiện; thời gian thực hiện; người phụ trách/thực hiện).]] {plan.mentalRecovery}
      # III. Giáo dục, tư vấn phục hồi hành vi, nhân cách
      1. Đánh giá: [[(nhận thức, mức độ rối loạn hành vi, nhân cách, các yếu tố ảnh hưởng từ gia đình, cộng đồng, nơi làm việc...)]] {plan.educationAssessment}
      2. Mục tiêu: [[(xác định rõ các mục tiêu của việc giáo dục, tư vấn, phục hồi hành vi, nhân cách đối với người cai nghiện trên cơ sở đánh giá ở điểm 1)]] {plan.educationGoals}
      3. Kế hoạch thực hiện:
      3.1. Giáo dục chuyên đề: [[(lựa chọn chuyên đề phù hợp trình độ nhận thức của người cai nghiện; phương pháp/cách thức thực hiện; địa điểm thực hiện; thời gian thực hiện; người phụ trách/thực hiện).]] {plan.topics}
      3.2. Trị liệu tâm lý: [[(lựa chọn phương pháp trị liệu tâm lý (tư vấn cá nhân, tư vấn nhóm, thiền,……) phù hợp với cá nhân của người cai nghiện; địa điểm thực hiện; thời gian thực hiện; người phụ trách/thực hiện).]] {plan.psychotherapy}
      3.3. Hoạt động thể thao, văn hóa, sinh hoạt tập thể: [[(tổ chức, khuyến khích người cai nghiện tham gia các hoạt động thể thao, văn hóa, sinh hoạt tập thể).]] {plan.activities}
      # IV. Lao động trị liệu, học nghề
      1. Đánh giá: [[(tình trạng sức khỏe, giới tính, nghề nghiệp, kỹ năng lao động của người cai nghiện)]] {plan.labourAssessment}
      2. Mục tiêu: [[(xác định các mục tiêu trên cơ sở đánh giá ở điểm 1)]] {plan.labourGoals}
      3. Kế hoạch thực hiện:
      3.1. Lao động trị liệu: [[(tổ chức các hoạt động lao động trị liệu phù hợp với sức khỏe, giới tính, kỹ năng lao động của người cai nghiện).]] {plan.workTherapy}
      3.2. Học nghề: [[(tổ chức dạy nghề theo nhu cầu của người cai nghiện và khả năng thực hiện của cơ sở).]] {plan.vocational}
      # V. Đánh giá, chuẩn bị tái hòa nhập
      1. Đánh giá kế hoạch cai nghiện theo các mục tiêu (từ I đến IV); [[(đánh giá kết quả theo các mức độ: Tốt - Đạt - Không đạt).]] {plan.evaluation}
      2. Cung cấp thông tin cho người cai nghiện [[(biện pháp quản lý sau cai nghiện tại cộng đồng; các chính sách hỗ trợ; thông tin, địa chỉ dịch vụ công tác xã hội, nhóm sinh hoạt đồng đẳng).]] {plan.information}
      3. Tư vấn cho người cai nghiện xây dựng kế hoạch tái hòa nhập cộng đồng. {plan.advice}`,
    parties: [
      [
        { caption: 'Người cai nghiện', name: 'person.fullName' },
        { caption: 'Người lập kế hoạch', name: 'officer.fullName' },
        { caption: 'Người đứng đầu cơ sở', name: 'signer.name', sealed: true },
      ],
    ],
  },
  {
    code: 'D163-V-19',
    title: {
      vi: 'Kế hoạch tái hòa nhập cộng đồng của người cai nghiện ma túy',
      en: 'Plan of the return into the community',
    },
    kind: 'plan',
    header: 'national',
    madeBy: ['P'],
    signedBy: ['P'],
    article: 'Điều 88 khoản 5',
    confidence: 'V-OCR',
    rebuilt: LOST_SIGNATURES,
    acts: ['pre-end-notice'],
    heading: { name: 'Kế hoạch', summary: 'Tái hòa nhập cộng đồng của người cai nghiện ma túy' },
    body: `
      Họ và tên: {person.fullName}; Tuổi {person.age}; Giới tính {person.sex}
      Số CC/CCCD/CMND/HC: {person.idNumber} Ngày cấp: {person.idIssuedOn} Nơi cấp: {person.idIssuedBy}
      Nơi cư trú sau cai nghiện ma túy: {return.residence}
      # I. Đánh giá các yếu tố
      1. Tình trạng sức khỏe {return.health}
      2. Kỹ năng từ chối sử dụng trái phép chất ma túy {return.refusalSkills}
      3. Kiến thức pháp luật, thông tin về tình hình kinh tế - xã hội {return.legalKnowledge}
      4. Dự kiến việc làm sau khi hoàn thành cai nghiện ma túy {return.plannedJob}
      # II. Nội dung hoạt động, thời gian thực hiện (dự kiến chi tiết các hoạt động cần làm)
      1. Phòng, chống tái nghiện ma túy {return.relapsePrevention}
      2. Tiếp tục điều trị phục hồi sức khỏe {return.treatment}
      3. Học văn hóa, học nghề {return.study}
      4. Việc làm, sinh kế {return.livelihood}
      # III. Nguồn lực thực hiện (xác định nguồn lực hiện có và đề xuất nhu cầu hỗ trợ từ chính quyền và các chính sách của Nhà nước)
      1. Bản thân, gia đình {return.ownResources}
      2. Hỗ trợ từ chính quyền nơi cư trú/khác {return.support}
      3. Vay vốn (học nghề, sản xuất, kinh doanh, tạo việc làm) {return.loan}`,
    parties: [[{ caption: 'Người lập kế hoạch', name: 'person.fullName' }]],
  },
  {
    code: 'D163-V-21',
    title: { vi: 'Sổ đăng ký cai nghiện ma túy tự nguyện', en: 'Register of voluntary rehabilitation' },
    kind: 'register',
    header: 'office',
    madeBy: ['CP'],
    signedBy: ['CPC'],
    article: 'Điều 89 khoản 5',
    confidence: 'V-OCR',
    rebuilt: ['header', 'tables', 'signatures'],
    orientation: 'landscape',
    heading: { name: 'Sổ đăng ký cai nghiện ma túy tự nguyện', summary: 'Quyển số: {register.book}' },
    body: `
      Mở {register.openedOn|longDate}
      {register.entries}
      (Tính từ ngày 15 tháng 12 năm trước đến ngày 14 tháng 12 năm báo cáo)
      1. Tổng số người đăng ký cai nghiện tự nguyện: {register.total} trong đó:
      1.1. Tại gia đình, cộng đồng: {register.totalHome}
      1.2. Tại cơ sở cai nghiện ma túy công lập: {register.totalPublic}
      1.3. Tại Trường giáo dưỡng: {register.totalReformatory}
      1.4. Tại cơ sở cai nghiện ma túy tư nhân: {register.totalPrivate}
      2. Tổng số người đang trong thời gian cai nghiện tự nguyện: {register.totalOngoing}
      3. Tổng số người hoàn thành cai nghiện tự nguyện: {register.totalCompleted}`,
    parties: [
      [
        { caption: 'Người lập sổ', name: 'officer.fullName' },
        { caption: 'Trưởng Công an', name: 'signer.name', sealed: true },
      ],
    ],
  },
  {
    code: 'D163-V-29',
    title: { vi: 'Hợp đồng dịch vụ cai nghiện ma túy tự nguyện', en: 'Contract of voluntary rehabilitation' },
    kind: 'contract',
    header: 'office',
    symbol: 'HĐCN',
    issuerSymbol: '',
    madeBy: ['FH', 'P'],
    signedBy: ['FH', 'P'],
    article: 'Điều 92 khoản 2 điểm c',
    confidence: 'V-OCR',
    rebuilt: LOST_TABLES,
    acts: ['intake'],
    heading: { name: 'Hợp đồng', summary: 'Dịch vụ cai nghiện ma túy tự nguyện' },
    body: `
      ${DECREE}
      * Căn cứ Giấy phép hoạt động cai nghiện ma túy số: {license.number}/GP-HĐCN {license.issuedOn|longDate};
      * Căn cứ khả năng thực hiện của Cơ sở {facility.name} và nhu cầu sử dụng dịch vụ cai nghiện ma túy tự nguyện của ông (bà) {person.fullName}
      Hôm nay, {act.at|longDate} tại {act.place}
      Chúng tôi gồm:
      # I. Bên cung cấp dịch vụ (bên A)
      1. Tên cơ sở: {facility.name}
      2. Họ, tên người đại diện theo pháp luật (viết in hoa): {facility.representative|upper}
      Chức danh: {facility.representativePosition}; Điện thoại: {facility.phone}; Fax: {facility.fax}
      3. Số tài khoản: {facility.bankAccount} mở tại ngân hàng {facility.bank}
      4. Mã số thuế: {facility.taxCode}
      # II. Người sử dụng dịch vụ (bên B)
      1. Người cai nghiện/sử dụng dịch vụ cai nghiện tự nguyện:
      Họ và tên (viết in hoa): {person.fullName|upper}; Giới tính: {person.sex}
      Ngày, tháng, năm sinh: {person.bornOn}
      Số CC/CCCD/CMND/HC: {person.idNumber} ngày cấp: {person.idIssuedOn}
      nơi cấp: {person.idIssuedBy}
      Nơi cư trú: {person.residence}
      Số điện thoại liên hệ: {person.phone}
      2. Đại diện gia đình, người đại diện theo pháp luật (đối với người từ đủ 12 đến dưới 18 tuổi)
      Họ và tên (viết in hoa): {guardian.fullName|upper}; Giới tính: {guardian.sex}
      Ngày, tháng, năm sinh: {guardian.bornOn}
      Số CC/CCCD/CMND/HC: {guardian.idNumber} ngày cấp: {guardian.idIssuedOn}
      nơi cấp: {guardian.idIssuedBy}
      Nơi cư trú: {guardian.residence}
      Số điện thoại liên hệ: {guardian.phone}
      Hai bên thống nhất ký hợp đồng dịch vụ cai nghiện ma túy tự nguyện với các điều khoản sau:
      Điều 1. Bên A chịu trách nhiệm cung cấp cho bên B dịch vụ cai nghiện ma túy tự nguyện với các nội dung sau:
      1. Nội dung dịch vụ:
      - Phạm vi (loại) dịch vụ: {contract.scope}
      - Hình thức cung cấp dịch vụ: {contract.mode}
      - Thời gian, địa điểm cung cấp, sử dụng dịch vụ: {contract.timeAndPlace}
      2. Chi phí sử dụng dịch vụ và hình thức, địa điểm trả chi phí sử dụng dịch vụ: {contract.cost}
      3. Chế độ hỗ trợ đối với người tự nguyện cai nghiện đối với người cai nghiện tự nguyện tại cơ sở cai nghiện ma túy tư nhân. {contract.support}
      Điều 2. Quyền, trách nhiệm các bên trong việc cung cấp, sử dụng dịch vụ cai nghiện ma túy tự nguyện
      1. Quyền, trách nhiệm của cơ sở cai nghiện trong việc cung cấp dịch vụ: {contract.facilityDuties}
      2. Quyền, trách nhiệm của người cai nghiện, gia đình người cai nghiện trong việc sử dụng dịch vụ. {contract.clientDuties}
      Điều 3. Trách nhiệm do vi phạm hợp đồng; các trường hợp bồi thường thiệt hại, giảm chi phí sử dụng dịch vụ; các trường hợp đơn phương chấm dứt thực hiện hợp đồng dịch vụ hoặc tiếp tục hợp đồng dịch vụ. {contract.breach}
      Điều 4. Hiệu lực và chấm dứt hợp đồng, thanh lý hợp đồng.
      1. Hợp đồng này có hiệu lực kể từ {term.startsOn|longDate} đến {term.endsOn|longDate}.
      2. Thanh lý hợp đồng: {contract.liquidation}
      Điều 5. Các điều khoản thỏa thuận khác (nếu có) {contract.otherTerms}`,
    parties: [
      [{ caption: 'Đại diện bên B' }, { caption: 'Đại diện bên A', name: 'facility.representative', sealed: true }],
    ],
  },
];
