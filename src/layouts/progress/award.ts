/** The certificate on the page: whoever has completed all lessons puts a name on it, prints it, saves it. */
import { saveAs } from '#page/saveAs.ts';
import { wish } from '#page/wish.ts';
import { certificate, type Achievement } from './certificate.ts';

const nameWished = wish('name');

let started = false;
let date = new Date();

/** `day` is when the last lesson was completed; null as long as some are missing. */
export function showCertificate(page: HTMLElement, day: Date | null): void {
  const award = page.querySelector<HTMLElement>('.award')!;
  award.hidden = day === null;
  page.querySelector<HTMLElement>('.award-to-come')!.hidden = day !== null;
  if (!day) return;
  date = day;
  if (!started) start(award);
  started = true;
}

function start(award: HTMLElement): void {
  const name = award.querySelector('input')!;
  const sheet = award.querySelector('.certificate')!;
  const { course, lessons, minutes, address } = award.dataset;
  const achievement = (): Achievement => ({
    name: name.value.trim(),
    course: course!,
    lessons: Number(lessons),
    minutes: Number(minutes),
    date,
    address: address!,
  });
  const draw = () => (sheet.innerHTML = certificate(achievement()));
  name.value = nameWished.read() ?? '';
  name.addEventListener('input', () => {
    draw();
    nameWished.keep(name.value);
  });
  draw();

  const status = award.querySelector('[role=status]')!;
  const on = (what: string, act: () => Promise<void>) =>
    award.querySelector(`[data-do="${what}"]`)!.addEventListener('click', () => {
      void act().catch(() => {
        status.textContent = 'This browser could not make the picture. Print the certificate instead.';
      });
    });
  award.querySelector('[data-do=print]')!.addEventListener('click', () => print());
  on('svg', async () =>
    saveAs('certificate.svg', await (await import('./picture.ts')).svgFile(achievement())),
  );
  on('png', async () =>
    saveAs('certificate.png', await (await import('./picture.ts')).pngFile(achievement())),
  );
}
