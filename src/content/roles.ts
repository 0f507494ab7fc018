/** Tells the address of a role (info@…) from the address of a person, by the words in front of the @. */
const words = `
info infos information hello hi hey contact contacts kontakt kontakti kontaktai contacto contatto contatti office buro buero bureau oficina officina ufficio
biuras pisarna kancelarija toimisto kontor kontoret secretariat secretaria sekretariat segreteria sekretariatas tajnistvo admin administration
administracija mail email post posta postmaster webmaster team equipo equipe komanda ekipa tiimi reception recepcija desk help helpdesk support
service services youth young jeunesse juventud giovani jugend jongeren jaunimas mladi mladina nuoret ungdom omladina jeunes jovenes jaunimo
centre center centras centro zentrum centrum centar keskus senter house haus maison casa learning learn lernen apprendre cities city region island
network badge badges openbadges badgeteam library libraries biblioteca biblioteka bibliotek bibliotheek bibliotheque kirjasto knjiznica mediatheque
museum museo museu muzej muziejus theatre theater school schools schule ecole escuela scuola mokykla koulu skole skola university college academy
campus study studies students student education educacion educazione bildung formation training trainings courses course workshop workshops events
event booking bookings tickets registration register apply applications jobs career careers work internship internships volunteer volunteers
volunteering voluntariado volontariato savanoriai prostovoljci projects project projekt projektas projekti erasmus europe european europa
eu eurodesk mobility international exchange exchanges press media news newsletter communication communications marketing partners partnership
partnerships membership members association asociacion associazione verein foundation fundacion fondazione stiftung cooperation community social
inclusion integration migration privacy gdpr dpo datenschutz security abuse safety safeguarding finance accounting director management board
coordination coordinator editor editors redaktion redaccion redazione sport sports club culture cultura kultur kultura music art arts lab makerspace
fablab workspace space open public municipality gemeente ayuntamiento comune stadt mairie savivaldybe obcina opstina kunta kommune green garden
environment digital tech robotics coding science atelier taller studio verksted paja pajat werkplaats werkstatt  delavnica radionica dirbtuves
hola hallo salut ciao labas moi hei zdravo bonjour hub klub klubas mreza ucenje ucna mokymai mokymasis oppiminen mladinski 
kavarna cafe kitchen kantoor huis bibliotecas theatre teatras teatar noreply no reply do not
`
	.trim()
	.split(/\s+/);

const known = new Set(words);
const address = /^([a-z0-9]+(?:[._+-][a-z0-9]+)*)@((?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z]{2,24})$/i;

/** An address that names a role (info@, youth.centre@, badgeteam@) or, as an organisation's own, its host: nectarus@nectarus.lt. */
export function isRoleAddress(text: string): boolean {
	const local = address.exec(text)?.[1]?.toLowerCase();
	if (local === undefined || local.length > 64) return false;
	const [first = ""] = local.split(/[._+-]/);
	if (local === address.exec(text)?.[2]?.toLowerCase().split(".").at(-2)) return true;
	return isWords(first.replace(/\d+$/, "")) || isWords(local.replace(/[._+\d-]/g, ""));
}

export function isAddress(text: string): boolean {
	return text.length <= 254 && address.test(text);
}

/** Whether a text can be cut into role words without a rest. */
function isWords(text: string): boolean {
	const reachable = new Set([0]);
	for (let start = 0; start < text.length; start++) {
		if (!reachable.has(start)) continue;
		for (let end = start + 2; end <= Math.min(text.length, start + 16); end++) if (known.has(text.slice(start, end))) reachable.add(end);
	}
	return text !== "" && reachable.has(text.length);
}
