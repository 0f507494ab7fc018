/** The backend that the configuration names. Those of the hosts are files of their own: nobody loads more than one. */
import { ProxyBackend } from "decap-cms-backend-proxy";
import type { EditorConfig } from "../config.ts";
import { createEntryBackend } from "./entry-backend.ts";
import { createHostedBackend, type HostBackendClass } from "./hosted-backend.ts";

export async function loadBackend({ backend, place }: EditorConfig): Promise<object> {
	const Base = await loadHost(backend.name);
	return createEntryBackend(Base === undefined ? ProxyBackend : createHostedBackend(Base), { ...place, bounds: place.bounds });
}

/** Undefined for the local one. */
async function loadHost(name: string): Promise<HostBackendClass | undefined> {
	switch (name) {
		case "github":
			return (await import("decap-cms-backend-github")).GitHubBackend;
		case "gitlab":
			return (await import("decap-cms-backend-gitlab")).GitLabBackend;
		case "forgejo":
			return (await import("decap-cms-backend-forgejo")).ForgejoBackend;
		default:
			return undefined;
	}
}
