/** The formats of our schemas: what JSON Schema's own cannot say, or say too loosely. Pure, for Node.js and the browser. */
import { isConceptUri, isLink, isTileUrl } from "./links.ts";
import { isRoleAddress } from "./roles.ts";
import { isDay, isMonth, isTime, isTimeZone, parseMoment } from "./time.ts";

export const formats: Readonly<Record<string, (text: string) => boolean>> = {
	date: isDay,
	month: isMonth,
	time: isTime,
	"date-time": (text) => parseMoment(text) !== undefined,
	"date-or-date-time": (text) => isDay(text) || parseMoment(text) !== undefined,
	link: isLink,
	"role-email": isRoleAddress,
	"time-zone": isTimeZone,
	"tile-url": isTileUrl,
	"concept-uri": isConceptUri,
};
