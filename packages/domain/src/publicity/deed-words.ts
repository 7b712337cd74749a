import type { Labels } from "../labels/label.ts";

/** How far a model deed has come (典型事迹状态). */
export const deedStateLabels = {
  draft: { zh: "草稿", en: "Draft" },
  in_review: { zh: "待审核", en: "Awaiting review" },
  reviewed: { zh: "已审核", en: "Reviewed" },
  cleared: { zh: "可报送", en: "Ready to submit" },
  submitted: { zh: "已报送", en: "Submitted" },
  accepted: { zh: "已采用", en: "Accepted" },
  returned: { zh: "被退回", en: "Returned" },
} as const satisfies Labels<string>;

export type DeedState = keyof typeof deedStateLabels;

/** To whom a deed is submitted (报送平台). */
export const platformLevelLabels = {
  city: { zh: "市级平台", en: "City platform" },
  province: { zh: "省级平台", en: "Provincial platform" },
} as const satisfies Labels<string>;

export type PlatformLevel = keyof typeof platformLevelLabels;

export const platformLevels = Object.keys(platformLevelLabels) as readonly PlatformLevel[];

/** What became of a submission (报送结果). */
export const submissionStateLabels = {
  open: { zh: "等待答复", en: "Awaiting an answer" },
  accepted: { zh: "已采用", en: "Accepted" },
  returned: { zh: "被退回", en: "Returned" },
  withdrawn: { zh: "已撤回", en: "Withdrawn" },
} as const satisfies Labels<string>;

export type SubmissionState = keyof typeof submissionStateLabels;

/** The file of a submission (报送材料包). */
export const packageStateLabels = {
  waiting: { zh: "正在生成", en: "Being made" },
  made: { zh: "已生成", en: "Made" },
  failed: { zh: "未能生成", en: "Could not be made" },
  withdrawn: { zh: "已撤销", en: "Withdrawn" },
} as const satisfies Labels<string>;

export type PackageState = keyof typeof packageStateLabels;

/** What is told to a receiving platform (推送事项). */
export const deliveryEventLabels = {
  submitted: { zh: "报送", en: "Submission" },
  withdrawn: { zh: "撤回通知", en: "Withdrawal" },
} as const satisfies Labels<string>;

export type DeliveryEvent = keyof typeof deliveryEventLabels;

/** How far a notice to a platform has come (推送状态). */
export const deedDeliveryLabels = {
  waiting: { zh: "等待推送", en: "Waiting" },
  delivered: { zh: "已送达", en: "Delivered" },
  failed: { zh: "推送失败", en: "Failed" },
  cancelled: { zh: "已取消", en: "Cancelled" },
} as const satisfies Labels<string>;

export type DeedDeliveryState = keyof typeof deedDeliveryLabels;

/** Why a notice has not arrived (未送达原因). */
export const deliveryFaultLabels = {
  cannot_connect: { zh: "连接不上", en: "Cannot connect" },
  no_answer: { zh: "超时未答复", en: "No answer in time" },
  closed: { zh: "连接中断", en: "Connection closed" },
  garbage: { zh: "答复无法识别", en: "Answer not understood" },
  refused: { zh: "平台拒绝接收", en: "Refused by the platform" },
  platform_fault: { zh: "平台出错", en: "Fault of the platform" },
  inside_address: { zh: "地址属于内部网络", en: "Address inside a private network" },
  not_configured: { zh: "平台未启用推送", en: "Platform takes no notices" },
} as const satisfies Labels<string>;

export type DeliveryFault = keyof typeof deliveryFaultLabels;

/** Who gives consent for the person (同意人与本人关系). */
export const consentGiverLabels = {
  self: { zh: "本人", en: "The person" },
  guardian: { zh: "监护人", en: "Guardian" },
  family: { zh: "受委托的亲属", en: "Relative with a mandate" },
} as const satisfies Labels<string>;

export type ConsentGiver = keyof typeof consentGiverLabels;

/** By what means consent was given (同意方式). */
export const consentMeansLabels = {
  paper: { zh: "书面签字", en: "Signed paper" },
  in_person: { zh: "当面口头", en: "In person, by word" },
  phone: { zh: "电话", en: "By phone" },
  message: { zh: "短信或微信", en: "By message" },
} as const satisfies Labels<string>;

export type ConsentMeans = keyof typeof consentMeansLabels;

/** The two texts of a deed (文本类别). */
export const deedTextLabels = {
  source: { zh: "原稿", en: "Source text" },
  public: { zh: "公开稿", en: "Public text" },
} as const satisfies Labels<string>;

export type DeedTextKind = keyof typeof deedTextLabels;

/** What a public text must not say of people (公开稿中的个人信息). */
export const redactionFaultLabels = {
  name: { zh: "姓名", en: "Name" },
  certificate: { zh: "残疾人证号", en: "Certificate number" },
  id_number: { zh: "身份证号", en: "ID number" },
  phone: { zh: "电话号码", en: "Phone number" },
  address: { zh: "详细住址", en: "Address" },
} as const satisfies Labels<string>;

export type RedactionFault = keyof typeof redactionFaultLabels;

/** Why a deed cannot be submitted to a platform now (不能报送的原因). */
export const submissionBarLabels = {
  not_cleared: { zh: "尚无有效同意或公开稿", en: "Consent or public text missing" },
  under_way: { zh: "已报送，等待答复", en: "Submitted, awaiting an answer" },
  accepted: { zh: "该平台已采用", en: "Accepted by this platform" },
  not_mended: { zh: "退回后公开稿尚未修改", en: "Not mended since it was returned" },
} as const satisfies Labels<string>;

export type SubmissionBar = keyof typeof submissionBarLabels;
