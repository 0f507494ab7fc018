/** What we use of the parts of the editor that bring no types. */
declare module "decap-cms-widget-*" {
	import type { ComponentType } from "react";

	const widget: { readonly controlComponent: ComponentType<never>; Widget(): DecapWidget };
	export interface DecapWidget {
		readonly name: string;
		readonly controlComponent: unknown;
		readonly previewComponent?: unknown;
	}
	export default widget;
}

declare module "decap-cms-locales/dist/esm/*" {
	const phrases: Record<string, unknown>;
	export default phrases;
}

declare module "decap-cms-backend-proxy" {
	export class ProxyBackend {
		constructor(config: object, options?: object);
		getEntry(path: string): Promise<LoadedEntry | null>;
		unpublishedEntry(name: object): Promise<UnpublishedEntry | null>;
		unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string | null>;
		entriesByFolder(folder: string, extension: string, depth: number): Promise<readonly LoadedEntry[]>;
		persistEntry(entry: PersistedEntry, options: object): Promise<unknown>;
	}
	export interface LoadedEntry {
		readonly data: string;
		readonly file: { readonly path: string; readonly id?: string };
	}
	export interface UnpublishedEntry {
		readonly diffs: readonly { readonly path: string; readonly id: string; readonly newFile: boolean }[];
	}
	export interface PersistedEntry {
		readonly dataFiles: readonly DataFile[];
		readonly assets: readonly unknown[];
	}
	export interface DataFile {
		readonly path: string;
		readonly slug: string;
		readonly raw: string;
		/** Ours: what was read before, so that the server sees when somebody else has saved meanwhile. */
		readonly before?: string;
	}
}

/** Those of the hosts have the same shape, and more. */
declare module "decap-cms-backend-github" {
	export const GitHubBackend: import("./hosted-backend.ts").HostBackendClass;
}

declare module "decap-cms-backend-gitlab" {
	export const GitLabBackend: import("./hosted-backend.ts").HostBackendClass;
}

declare module "decap-cms-backend-forgejo" {
	export const ForgejoBackend: import("./hosted-backend.ts").HostBackendClass;
}

declare module "decap-cms-lib-util" {
	export class APIError extends Error {
		constructor(message: string, status: number, api: string);
	}
	export class EditorialWorkflowError extends Error {
		constructor(message: string, isNotUnderWorkflow: boolean);
	}
}
