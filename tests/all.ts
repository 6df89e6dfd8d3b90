/** Everything there is to test, two things at a time, and on the last line what came of it all. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

interface Outcome {
  passed: number;
  /** What each was that failed. */
  failed: string[];
}

/** Runs a script of package.json: whether it went well, and what it said, if that was not for all to hear at once. */
function run(
  script: string,
  args: readonly string[] = [],
  aloud = false,
): Promise<{ fine: boolean; said: string }> {
  return new Promise((done) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      // Windows finds npm through a shell only.
      shell: process.platform === 'win32',
      stdio: aloud ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', ({ message }) => done({ fine: false, said: said + message }));
    child.on('close', (status) => done({ fine: status === 0, said: said.trim() }));
  });
}

const start = performance.now();
const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(0)} s`;

/** A check or a build passes or fails as a whole. It speaks only when it fails. */
async function whole(title: string, script: string): Promise<Outcome> {
  const began = performance.now();
  const { fine, said } = await run(script);
  if (!fine) console.log(said);
  console.log(`${fine ? '✓' : '✗'} ${title} (${seconds(began)})`);
  return { passed: Number(fine), failed: fine ? [] : [title] };
}

/** A runner counts its own tests in a report. Whatever else made it fail (no test found, a crash) counts as one more. */
async function counted(
  report: string,
  count: (report: string) => Outcome,
  ...[script, args, aloud]: Parameters<typeof run>
): Promise<Outcome> {
  rmSync(report, { force: true });
  const { fine, said } = await run(script, args, aloud);
  if (said) console.log(said);
  const outcome = existsSync(report) ? count(readFileSync(report, 'utf8')) : { passed: 0, failed: [] };
  return fine || outcome.failed.length > 0 ? outcome : { ...outcome, failed: [script] };
}

function unitTests(): Promise<Outcome> {
  interface Report {
    numPassedTests: number;
    testResults: {
      name: string;
      status: string;
      assertionResults: { status: string; fullName: string }[];
    }[];
  }
  const report = '.cache/unit.json';
  const count = (text: string): Outcome => {
    const { numPassedTests, testResults } = JSON.parse(text) as Report;
    const failed = testResults.flatMap(({ name, status, assertionResults }) => {
      const tests = assertionResults.filter((test) => test.status === 'failed');
      // A file that could not even be loaded has failed without a single test of it failing.
      if (status === 'failed' && tests.length === 0) return [name];
      return tests.map(({ fullName }) => `${name} ${fullName}`);
    });
    return { passed: numPassedTests, failed };
  };
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return counted(report, count, 'test:unit', reporters);
}

function siteTests(): Promise<Outcome> {
  interface Suite {
    specs: { file: string; title: string; tests: { status: string }[] }[];
    suites?: Suite[];
  }
  interface Report {
    stats: { expected: number };
    suites: Suite[];
    /** What went wrong outside of any test. */
    errors: { message: string }[];
  }
  const failedIn = ({ specs, suites = [] }: Suite): string[] => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected' || status === 'flaky'))
      .map(({ file, title }) => `${file} ${title}`),
    ...suites.flatMap(failedIn),
  ];
  const count = (text: string): Outcome => {
    const { stats, suites, errors } = JSON.parse(text) as Report;
    return {
      passed: stats.expected,
      failed: [...suites.flatMap(failedIn), ...errors.map(({ message }) => message)],
    };
  };
  return counted('.cache/site.json', count, 'test:built', [], true);
}

const types = whole('types', 'check:types');
// Lint reads what Astro generates for the types, and a build generates it anew.
const lint = types.then(() => whole('lint', 'check:lint'));
const units = unitTests();
const format = units.then(() => whole('format', 'check:format'));
const build = Promise.all([types, format]).then(() => whole('build', 'build'));

const outcomes = await Promise.all([types, lint, units, format, build]);
if ((await build).passed > 0) outcomes.push(await siteTests());
else console.log('✗ the site in a browser: there is no build to look at');

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.flatMap((outcome) => outcome.failed);
console.log(`\nAll of it took ${seconds(start)}.`);
// Said once more where whoever reads the end of a log finds it.
for (const what of failed) console.log(`✗ ${what}`);
console.log(`${passed} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
