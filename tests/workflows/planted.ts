/** Workflows with one planted mistake each: what a rule does not find here, it would not find in ours either. */
import { parseWorkflow, type Workflow } from "./workflow.ts";

export interface Planted {
	/** Which good workflow is spoilt: the one that proposals start, or the one that publishes. */
	readonly start: "check" | "publish";
	readonly replace: string;
	readonly by: string;
	/** The whole finding, `line message`; lines are those of the good workflows below. */
	readonly says: string;
}

const good = {
	check: `on: [pull_request]
permissions: { contents: read }
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@0123456789abcdef0123456789abcdef01234567 # v7.0.1
        with: { persist-credentials: false }
      - uses: actions/setup-node@0123456789abcdef0123456789abcdef01234567 # v7.0.0
        with: { node-version: 20, cache: npm }
      - run: npm ci
      - run: npm test
        env: { TITLE: "\${{ github.event.pull_request.title }}" }
`,
	publish: `on: { push: { branches: [main] } }
permissions: {}
concurrency: { group: publish, cancel-in-progress: false }
jobs:
  build:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions: { pages: write, id-token: write }
    environment: github-pages
    steps:
      - uses: actions/setup-node@0123456789abcdef0123456789abcdef01234567 # v7.0.0
        with: { node-version: 20, package-manager-cache: false }
      - uses: actions/configure-pages@0123456789abcdef0123456789abcdef01234567 # v5.0.0
        id: pages
      - run: npm run build
        env: { SITE_URL: "\${{ steps.pages.outputs.base_url }}" }
      - uses: actions/upload-pages-artifact@0123456789abcdef0123456789abcdef01234567 # v5.0.0
        with: { include-hidden-files: true }
`,
};

export function plantedWorkflow({ start, replace, by }: Planted): Workflow {
	if (!good[start].includes(replace)) throw new Error(`"${replace}" is not in the good workflow.`);
	return parseWorkflow(
		`${start}.yml`,
		good[start].replace(replace, () => by),
	);
}

export const goodWorkflows: readonly Workflow[] = [parseWorkflow("check.yml", good.check), parseWorkflow("publish.yml", good.publish)];
