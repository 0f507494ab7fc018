/** @jsxImportSource react */
/** The badge as the site will draw it, at once; the drawing comes when a badge is opened. */
import { useEffect, useState } from "react";
import type { BadgeEntry } from "../../../schemas/types.ts";
import { resolveSchema, schemas } from "../../content/kinds.ts";
import type { HeadProps } from "./part-head.tsx";

type Draw = typeof import("../../views/badge-picture.tsx").badgeSvg;

const SIZE = 160;

export function DrawingHead({ field, value }: HeadProps) {
	const [draw, setDraw] = useState<Draw>();
	useEffect(() => {
		import("../../views/badge-picture.tsx").then(({ badgeSvg }) => setDraw(() => badgeSvg));
	}, []);
	const drawing = value.toJS();
	if (draw === undefined || !isDrawing(drawing)) return null;
	const source = `data:image/svg+xml,${encodeURIComponent(draw({ facts: { drawing } }, SIZE))}`;
	return <img className="badge-preview" src={source} alt={String(field.get("label"))} width={SIZE} height={SIZE} />;
}

/** Only what can be drawn: somebody may have written another word by hand. */
function isDrawing(value: Readonly<Record<string, unknown>>): value is NonNullable<BadgeEntry["drawing"]> & Record<string, unknown> {
	const { properties = {} } = resolveSchema(schemas.badge.properties?.drawing ?? {});
	return Object.entries(properties).every(([name, { enum: choices = [] }]) => choices.includes(String(value[name])));
}
