/** Why a file is not taken; the agency reads `message`, machines read `code`. */
export const REFUSAL_CODES = [
  'wrong_key',
  'unknown_agency',
  'impossible_year',
  'empty',
  'too_large',
  'too_many_parts',
  'too_many_pages',
  'too_complex',
  'encrypted',
  'corrupt',
  'no_text_layer',
  'unreadable_fonts',
  'undecodable_text',
  'doctype_forbidden',
  'unsupported_format',
  'not_an_annual_report',
  'already_received',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly outcome: 'refused';
  readonly code: RefusalCode;
  /** Plain Chinese: what is wrong with the file and what to do. */
  readonly message: string;
}

export function isRefusal(value: object): value is Refusal {
  return 'outcome' in value && value.outcome === 'refused';
}

const MESSAGES: Readonly<Record<RefusalCode, string>> = {
  wrong_key: '文件存放的位置不对。请按“uploads/机关编号/年度/文件名”的路径重新上传，年度为四位数字。',
  unknown_agency: '上传路径中的机关编号不在机关名录中。请核对编号；如为新设机关，请联系政务公开主管部门登记。',
  impossible_year: '上传路径中的年度不在可受理的范围内。请核对年度：应为报告所反映的年度，不是报送的年度。',
  empty: '文件是空的，没有任何内容。请检查原文件后重新上传。',
  too_large: '文件过大。上传文件不得超过 25 MB，解压后的内容也须在限度之内。请压缩图片或删去附件后重新上传。',
  too_many_parts: '文件内部的组成部分过多，超出可处理的限度。请用办公软件另存一份后重新上传。',
  too_many_pages: '文件超过 60 页。年度报告不应附带无关材料，请只上传报告正文。',
  too_complex: '文件结构过于复杂，未能在限定的时间和内存内读完。请用办公软件另存一份后重新上传。',
  encrypted: '文件设有打开密码，无法读取。请取消密码后重新上传。',
  corrupt: '文件已损坏或不完整，无法打开。请确认本机能正常打开后重新上传。',
  no_text_layer: '文件是扫描件或图片，没有文字内容。请上传由文档直接导出的电子版，不要上传扫描件。',
  unreadable_fonts: '文件中的字体没有可用的文字编码，读出的内容是乱码。请用原文档重新导出后上传。',
  undecodable_text: '无法识别文件的文字编码。请用 UTF-8 编码另存后重新上传。',
  doctype_forbidden: '文件内部含有不允许的文档类型声明（DOCTYPE）。请用办公软件另存一份后重新上传。',
  unsupported_format: '暂不支持这种文件格式。请上传 PDF、Word、WPS、OFD、Excel、网页或文本格式的报告。',
  not_an_annual_report:
    '文件不像政府信息公开工作年度报告：没有找到年度报告应有的标题、章节和表格。请确认上传的文件是否正确。',
  already_received: '这份文件与最近一次报送的完全相同，已经收到过，此前的处理结果不变，无需再次报送。',
};

/** A refusal with its standard sentence, or with one that tells more. */
export function refuse(code: RefusalCode, message: string = MESSAGES[code]): Refusal {
  return { outcome: 'refused', code, message };
}
