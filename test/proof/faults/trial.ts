import { textOf } from '../../../infra/local/invented/print/document.ts';
import { editParagraphs, previousAt, rework, sayOfRequests, valueAt } from './edits.ts';
import type { Planter } from './planter.ts';

const ORGAN = { kind: 'organ', form: '2021' } as const;

/** Faults of rules on trial: their findings are notices. */
export const TRIAL_FAULTS: readonly Planter[] = [
  {
    rule: 'unread-table',
    name: 'a table that is not there',
    needs: ORGAN,
    plant: (_, clean) => {
      let isIn = false;
      const faulty = rework(clean, blocks =>
        blocks.filter(block => {
          if (block.kind === 'paragraph' && block.role === 'heading') isIn = textOf(block.drawn).includes('收到和处理');
          return !(isIn && block.kind === 'table');
        }),
      );
      return { faulty, severity: 'notice', also: ['unreadable-table'] };
    },
  },
  {
    rule: 'misnumbered-section',
    name: 'two sections with one number',
    plant: (random, clean) => {
      const [right, wrong] = random.pick([
        ['五、', '四、'],
        ['三、', '二、'],
        ['六、', '七、'],
      ]);
      const faulty = editParagraphs(clean, (text, role) => {
        return role === 'heading' && text.startsWith(right) ? wrong + text.slice(right.length) : text;
      });
      return { faulty, severity: 'notice' };
    },
  },
  {
    rule: 'contradicted-last-year',
    name: 'another count for last year',
    needs: ORGAN,
    plant: (random, clean) => {
      const path = 'applications.newlyReceived.total';
      const [now, before] = [valueAt(clean, path), previousAt(clean, path)];
      if (now === 0 || before === 0 || clean.previous === null) return null;
      const wrong = before + now + random.whole(50, 90);
      const text = random.pick([
        `${clean.year - 1}年收到政府信息公开申请${wrong}件，${clean.year}年收到${now}件。`,
        `${clean.year - 1}年度共受理政府信息公开申请${wrong}件。`,
      ]);
      return { faulty: sayOfRequests(clean, text), severity: 'notice' };
    },
  },
  {
    rule: 'contradicted-universal',
    name: 'all handled while some go on',
    needs: ORGAN,
    plant: (random, clean) => {
      if (valueAt(clean, 'applications.carriedOut.total') === 0) return null;
      const text = random.pick(['全年收到的申请全部办结。', '所有政府信息公开申请均已办理完毕。']);
      return { faulty: sayOfRequests(clean, text), severity: 'notice', cells: ['applications.carriedOut.total'] };
    },
  },
  {
    rule: 'contradicted-universal',
    name: 'all persons while others asked',
    needs: ORGAN,
    plant: (random, clean) => {
      const [persons, all] = ['naturalPerson', 'total'].map(column =>
        valueAt(clean, `applications.newlyReceived.${column}`),
      );
      if (persons === all) return null;
      const text = random.pick(['申请人均为自然人。', '全年收到的政府信息公开申请全部由自然人提出。']);
      return { faulty: sayOfRequests(clean, text), severity: 'notice' };
    },
  },
];
