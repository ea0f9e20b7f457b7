import { type FormColumn, type FormHeading, named } from './editions/edition.ts';

/** Printed over the columns of table 3, the same in all editions so far. */
export const APPLICANT_HEADINGS: readonly FormHeading[] = [
  named({ key: 'applicants', name: '申请人情况' }),
  named({
    key: 'organisations',
    name: '法人或其他组织',
    under: 'applicants',
    wordings: ['法人或者其他组织'],
    spoken: '法人(?:或|和|及|、)?(?:者|以及)?其他(?:社会)?组织|法人或组织|法人(?:、|和)组织',
  }),
];

/** Kinds of applicant, and their total. */
export const APPLICANTS: readonly FormColumn[] = [
  named({
    key: 'naturalPerson',
    name: '自然人',
    under: 'applicants',
    wordings: ['公民', '自然人申请'],
    spoken: '公民|自然人',
  }),
  named({
    key: 'business',
    name: '商业企业',
    under: 'organisations',
    wordings: ['企业', '商业企业单位'],
    spoken: '商业企业',
  }),
  named({
    key: 'research',
    name: '科研机构',
    under: 'organisations',
    wordings: ['科研单位', '科研院所'],
    spoken: '科研机构',
  }),
  named({
    key: 'publicInterest',
    name: '社会公益组织',
    under: 'organisations',
    wordings: ['公益组织', '社会公益机构'],
    spoken: '社会公益组织',
  }),
  named({
    key: 'legalService',
    name: '法律服务机构',
    under: 'organisations',
    wordings: ['法律服务组织', '法律服务'],
    spoken: '法律服务机构',
  }),
  named({ key: 'otherOrganisation', name: '其他', under: 'organisations', wordings: ['其它', '其他组织'] }),
  named({ key: 'total', name: '总计', isTotal: true, under: 'applicants', wordings: ['合计', '总数'] }),
];
