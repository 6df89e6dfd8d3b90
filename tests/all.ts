/** Everything there is to test, one thing after another, and on the last line what came of it all. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

interface Outcome {
  passed: number;
  failed: number;
}

/** Runs a script of package.json; whether it went well. Where it is to be quiet, it speaks only when it fails. */
function run(script: string, quiet: boolean, ...args: string[]): boolean {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // Windows finds npm through a shell only.
    shell: process.platform === 'win32',
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  if (quiet && status !== 0) console.log(`${stdout}${stderr}`.trim());
  return status === 0;
}

/** A check or a build passes or fails as a whole. */
function whole(title: string, script: string): Outcome {
  const start = performance.now();
  const passed = run(script, true);
  console.log(`${passed ? '✓' : '✗'} ${title} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
  return { passed: Number(passed), failed: Number(!passed) };
}

/** A runner counts its own tests in a report. Whatever else made it fail (no test found, a crash) counts as one more. */
function counted(
  script: string,
  report: string,
  count: (report: string) => Outcome,
  ...args: string[]
): Outcome {
  rmSync(report, { force: true });
  const fine = run(script, false, ...args);
  const outcome = existsSync(report) ? count(readFileSync(report, 'utf8')) : { passed: 0, failed: 0 };
  return fine || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 };
}

function unitTests(): Outcome {
  interface Report {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: { status: string }[] }[];
  }
  const report = '.cache/unit.json';
  const count = (text: string): Outcome => {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(text) as Report;
    // A file that could not even be loaded has failed without a single test of it failing.
    const broken = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
    );
    return { passed: numPassedTests, failed: numFailedTests + broken.length };
  };
  return counted(
    'test:unit',
    report,
    count,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
}

function siteTests(): Outcome {
  interface Report {
    stats: { expected: number; unexpected: number; flaky: number };
    /** What went wrong outside of any test. */
    errors: unknown[];
  }
  const count = (text: string): Outcome => {
    const { stats, errors } = JSON.parse(text) as Report;
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
  };
  return counted('test:built', '.cache/site.json', count);
}

const start = performance.now();
const outcomes = [
  whole('types', 'check:types'),
  whole('lint', 'check:lint'),
  whole('format', 'check:format'),
  unitTests(),
];
const build = whole('build', 'build');
outcomes.push(build);
if (build.passed > 0) outcomes.push(siteTests());
else console.log('✗ the site in a browser: there is no build to look at');

const total = (what: keyof Outcome) => outcomes.reduce((sum, outcome) => sum + outcome[what], 0);
console.log(`\nAll of it took ${((performance.now() - start) / 1000).toFixed(0)} s.`);
console.log(`${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') > 0 ? 1 : 0;
