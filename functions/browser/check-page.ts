/** The program of the check page: takes files, has them checked in a thread that can be ended, shows the result. */
import type { GivenFile } from '../domain/check/check-report.ts';
import { MAX_UPLOAD_BYTES } from '../domain/extract/limits.ts';
import { refuse } from '../domain/refusal.ts';
import { type Checker, startChecker } from './checker.ts';
import type { Answer, Job } from './job.ts';

const form = part('check', HTMLFormElement);
const report = part('report', HTMLInputElement);
const year = part('year', HTMLInputElement);
const previous = part('previous', HTMLInputElement);
const parts = part('parts', HTMLInputElement);
const progress = part('progress', HTMLElement);
const result = part('result', HTMLElement);
const drop = form.querySelector('.drop') ?? form;
const { worker = '', inPage = '', pdfium = '' } = form.dataset;

let checker: Checker | undefined;
/** Counts the checks, so that a later one is not overwritten by an earlier one. */
let latest = 0;

function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page lacks #${id}`);
  return found;
}

async function check(): Promise<void> {
  const [file] = report.files ?? [];
  if (file === undefined) return;
  latest += 1;
  const own = latest;
  result.replaceChildren();
  if (file.size > MAX_UPLOAD_BYTES) return show(`不能受理：${refuse('too_large').message}`);
  show(/\.pdf$/i.test(file.name) ? '正在读取……第一次读取 PDF 要先下载阅读程序，约 2 MB。' : '正在读取……');
  checker ??= startChecker({ worker, inPage });
  const answer = await checker.run(await jobOf(file));
  if (own !== latest) return;
  if (answer === null) return show(`不能受理：${refuse('too_complex').message}`);
  if ('failed' in answer) return show(`没有核对成：这个浏览器可能过旧，请换用新版浏览器。（${answer.failed}）`);
  showAnswer(answer, file.name);
}

async function jobOf(file: File): Promise<Job> {
  const [last] = previous.files ?? [];
  return {
    file: await given(file),
    year: /^\d{4}$/.test(year.value) ? Number(year.value) : undefined,
    previous: last === undefined ? undefined : await given(last),
    parts: await Promise.all([...(parts.files ?? [])].map(given)),
    pdfium: new URL(pdfium, location.href).href,
  };
}

const given = async (file: File): Promise<GivenFile> => ({
  name: file.name,
  bytes: new Uint8Array(await file.arrayBuffer()),
});

function show(text: string): void {
  progress.textContent = text;
}

function showAnswer({ markup, json }: Answer, name: string): void {
  show(`核对完毕：${name}`);
  // Made by the domain's own markup, which escapes whatever the file holds; the policy of the page allows no script in it.
  result.innerHTML = markup;
  result.focus();
  document.dispatchEvent(new CustomEvent('checked', { detail: json }));
}

form.hidden = false;
form.addEventListener('submit', event => {
  event.preventDefault();
  void check();
});
report.addEventListener('change', () => void check());
for (const name of ['dragenter', 'dragover'])
  addEventListener(name, event => {
    event.preventDefault();
    drop.classList.add('over');
  });
addEventListener('dragleave', () => drop.classList.remove('over'));
addEventListener('drop', event => {
  event.preventDefault();
  drop.classList.remove('over');
  const files = event.dataTransfer?.files;
  if (files === undefined || files.length === 0) return;
  report.files = files;
  void check();
});
