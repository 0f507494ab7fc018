/** The runner itself: what it allows where GitHub would not, no test on it could find. */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { git } from "./git.ts";
import { type Host, startHost } from "./host.ts";
import { type HostEvent, runWorkflow } from "./run.ts";

const CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1";

let folder = "";
let host: Host;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "host-"));
	host = await startHost({ folder, secrets: { signing: { KEY: "hidden" } } });
});

afterEach(async () => {
	await host.close();
	await rm(folder, { recursive: true, force: true });
});

test("a value goes from a step to its job, and from there to the job that needs it", async () => {
	const run = await runJobs(`
  first:
    runs-on: ubuntu-latest
    outputs: { count: "\${{ steps.count.outputs.value }}" }
    steps:
      - { id: count, run: 'echo value=3 >> "$GITHUB_OUTPUT"' }
  second:
    needs: first
    if: needs.first.outputs.count != '0'
    runs-on: ubuntu-latest
    steps:
      - { run: 'echo "there are $COUNT"', env: { COUNT: "\${{ needs.first.outputs.count }}" } }
  third:
    needs: first
    if: needs.first.outputs.count == '0'
    runs-on: ubuntu-latest
    steps: [{ run: echo never }]`);
	expect(run.log).toContain("there are 3");
	expect(run.jobs.third?.result).toBe("skipped");
	expect(run.succeeded).toBe(true);
});

test("after a step that fails only those run that ask to, and the jobs that need it do not", async () => {
	const run = await runJobs(`
  first:
    runs-on: ubuntu-latest
    steps:
      - run: "false"
      - run: echo not this
      - { if: always(), run: echo but this }
  second: { needs: first, runs-on: ubuntu-latest, steps: [{ run: echo nor this }] }`);
	expect(run.log).toContain("\nbut this");
	expect(run.log).not.toContain("\nnot this");
	expect(run.jobs.second?.result).toBe("skipped");
	expect(run.succeeded).toBe(false);
});

const SECRET = `
  job:
    environment: signing
    runs-on: ubuntu-latest
    steps: [{ run: 'echo "key is <$KEY>"', env: { KEY: "\${{ secrets.KEY }}" } }]`;

test("a secret is seen in its environment, on main", async () => {
	expect((await runJobs(SECRET)).log).toContain("key is <hidden>");
	expect((await runJobs(SECRET.replace("environment: signing", "env: {}"))).log).toContain("key is <>");
	expect((await runJobs(SECRET, { ref: "refs/heads/proposal" })).log).toContain("key is <>");
});

test("a proposal from a fork sees no secret and may not push", async () => {
	expect((await runJobs(SECRET, { fork: true, name: "pull_request" })).log).toContain("key is <>");
	expect((await runJobs(PUSH, { fork: true, name: "pull_request" })).log).toContain("This token may not push");
});

const PUSH = `
  job:
    permissions: { contents: write }
    runs-on: ubuntu-latest
    steps:
      - uses: ${CHECKOUT}
      - run: git -c user.name=a -c user.email=a@example.org commit -q --allow-empty -m More && git push -q origin HEAD:main`;

test("a token pushes only with the permission, and only while its job runs", async () => {
	expect((await runJobs(PUSH.replace("contents: write", "contents: read"))).log).toContain("This token may not push");
	expect((await runJobs(PUSH)).succeeded).toBe(true);
	expect(await git(host.repository, "rev-list", "--count", "main")).toBe("3");
});

test("a deployment without its permissions is refused", async () => {
	const run = await runJobs(`
  job:
    runs-on: ubuntu-latest
    environment: github-pages
    permissions: { pages: write }
    steps: [{ uses: actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 }]`);
	expect(run.log).toContain('This needs the permission "id-token: write".');
	expect(run.succeeded).toBe(false);
});

test("an action that nobody wrote a stand-in for fails", async () => {
	const run = await runJobs("\n  job: { runs-on: ubuntu-latest, steps: [{ uses: some/action@v1 }] }");
	expect(run.log).toContain('There is no stand-in for the action "some/action@v1".');
	expect(run.succeeded).toBe(false);
});

test("a killed run ends at once", async () => {
	const stop = new AbortController();
	const run = runJobs(
		`
  job:
    runs-on: ubuntu-latest
    steps:
      - run: touch "${folder}/started" && exec tail -f /dev/null`,
		{},
		stop.signal,
	);
	await expect.poll(() => existsSync(join(folder, "started")), { timeout: 10_000 }).toBe(true);
	stop.abort();
	expect((await run).succeeded).toBe(false);
});

/** Commits a workflow with these jobs, and runs it. */
async function runJobs(jobs: string, event: Partial<HostEvent> = {}, signal?: AbortSignal) {
	const work = await mkdtemp(join(folder, "work-"));
	await git(work, "clone", "--quiet", host.repository, ".");
	await mkdir(join(work, ".github/workflows"), { recursive: true });
	await writeFile(join(work, ".github/workflows/test.yml"), `on: push\npermissions: { contents: read }\njobs:${jobs}\n`);
	await git(work, "add", ".");
	await git(work, "commit", "--quiet", "--allow-empty", "-m", "Try");
	await git(work, "push", "--quiet", "origin", "HEAD:main");
	const sha = await git(work, "rev-parse", "HEAD");
	return runWorkflow({ host, file: ".github/workflows/test.yml", event: { name: "push", ref: "refs/heads/main", sha, ...event }, signal });
}
