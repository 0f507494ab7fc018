/** The inputs and outputs of the actions in use, from their action.yml: without a network nobody else can say them. An unknown action fails. */
interface ActionPorts {
	readonly inputs: readonly string[];
	readonly required?: readonly string[];
	readonly outputs: readonly string[];
}

const knownActions: Readonly<Record<string, ActionPorts>> = {
	"actions/checkout": {
		inputs: [
			"clean",
			"fetch-depth",
			"fetch-tags",
			"filter",
			"lfs",
			"path",
			"persist-credentials",
			"ref",
			"repository",
			"submodules",
			"token",
		],
		outputs: ["commit", "ref"],
	},
	"actions/setup-node": {
		inputs: [
			"cache",
			"cache-dependency-path",
			"check-latest",
			"node-version",
			"node-version-file",
			"package-manager-cache",
			"registry-url",
		],
		outputs: ["cache-hit", "node-version"],
	},
	"actions/configure-pages": {
		inputs: ["enablement", "generator_config_file", "static_site_generator", "token"],
		outputs: ["base_path", "base_url", "host", "origin"],
	},
	"actions/upload-pages-artifact": {
		inputs: ["include-hidden-files", "name", "path", "retention-days"],
		outputs: ["artifact_id"],
	},
	"actions/deploy-pages": {
		inputs: ["artifact_name", "error_count", "preview", "reporting_interval", "timeout", "token"],
		outputs: ["page_url"],
	},
	"actions/attest-build-provenance": {
		inputs: ["push-to-registry", "show-summary", "subject-checksums", "subject-digest", "subject-name", "subject-path"],
		outputs: ["attestation-id", "attestation-url", "bundle-path"],
	},
	"actions/upload-artifact": {
		inputs: ["compression-level", "if-no-files-found", "include-hidden-files", "name", "overwrite", "path", "retention-days"],
		required: ["path"],
		outputs: ["artifact-digest", "artifact-id", "artifact-url"],
	},
	"actions/download-artifact": {
		inputs: ["artifact-ids", "github-token", "merge-multiple", "name", "path", "pattern", "repository", "run-id"],
		outputs: ["download-path"],
	},
};

/** `owner/name`, also with a folder or `@version` behind it. */
export function findAction(uses: string): ActionPorts | undefined {
	return knownActions[uses.split("@")[0] ?? ""];
}
