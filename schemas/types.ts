/** The shapes of all entries. Written by `npm run types` from the schemas: change those, not this. */

/**
 * The file name of the badge without ".md", such as team-player; put the city in front when it is another city's.
 */
export type BadgeRef = string;
/**
 * Year, month and day, such as 2026-11-28.
 */
export type Day = string;
/**
 * A picture in the city's media folder, such as open-lab.jpg.
 */
export type Picture = string;
/**
 * Small letters, digits and single hyphens, such as open-lab.
 */
export type Slug = string;
/**
 * The file name of the organisation without ".md", such as youth-centre; put the city in front when it is another city's.
 */
export type OrganisationRef = string;
/**
 * The file name of the skill in content/skills without ".json", such as work-in-teams.
 */
export type SkillRef = string;
/**
 * What it is about.
 */
export type Theme =
  | "arts-and-culture"
  | "civic-life"
  | "digital"
  | "employment"
  | "entrepreneurship"
  | "environment"
  | "health-and-wellbeing"
  | "human-rights"
  | "inclusion"
  | "intercultural"
  | "languages"
  | "media"
  | "mobility"
  | "science"
  | "sport"
  | "volunteering";
/**
 * The code of a language, such as lt, en or pt.
 */
export type Language = string;
/**
 * A language that the site speaks, as its code.
 */
export type SiteLanguage = "en" | "lt" | "nl" | "es" | "sl" | "de" | "fr" | "it" | "fi" | "nb" | "sr";
/**
 * Degrees north, such as 54.68916.
 */
export type Lat = number;
/**
 * Degrees east, such as 25.2798.
 */
export type Lng = number;
/**
 * The file name of an organisation, or its name and link while it has no file.
 */
export type OrganisationOrName =
  | string
  | {
      /**
       * The name of the organisation as it writes it itself.
       */
      name: string;
      link?: Link;
    };
/**
 * A full web address that starts with https://.
 */
export type Link = string;
/**
 * An address of the organisation's, such as info@example.org, never a person's.
 */
export type Email = string;
/**
 * The file name of the opportunity without ".md", such as open-lab; put the city in front when it is another city's.
 */
export type OpportunityRef = string;
/**
 * The file name of the playlist without ".md", such as first-steps; put the city in front when it is another city's.
 */
export type PlaylistRef = string;
/**
 * Year and month, such as 2026-11.
 */
export type Month = string;
/**
 * Date and time, such as 2026-11-28T10:00, in the city's own time; or with an offset, such as 2026-11-28T10:00+02:00.
 */
export type DateTime = string;
/**
 * A day such as 2026-11-28, or a day and time such as 2026-11-28T10:00.
 */
export type DateOrDateTime = string;
/**
 * Hours and minutes in quotes, such as "18:30".
 */
export type Time = string;
/**
 * A file in the city's media folder, such as open-lab.jpg.
 */
export type Media = string;
/**
 * What people can do afterwards, one line each.
 *
 * Items: One thing that people can do afterwards.
 */
export type Outcomes = string[];
/**
 * draft is not shown; cancelled and archived stay readable.
 */
export type Status = "draft" | "published" | "cancelled" | "archived";
/**
 * The public keys with which a city's organisations sign badges.
 *
 * Items: One public key of one issuer.
 */
export type KeysEntry = {
  issuer: OrganisationRef;
  /**
   * The first half of the public key.
   */
  x: string;
  /**
   * The second half of the public key.
   */
  y: string;
  since: Day;
  retired?: Day;
  compromised?: Day;
  /**
   * Whether its secret is public, so that whatever it signs proves nothing.
   */
  demonstration?: boolean;
}[];
/**
 * The assertions of a city that no longer hold.
 *
 * Items: One assertion that no longer holds, and why.
 */
export type RevocationsEntry = {
  /**
   * The id of the assertion, as in its file name.
   */
  id: string;
  /**
   * Why it no longer holds.
   */
  reason: "issued-in-error" | "criteria-not-met" | "holder-request" | "key-compromised" | "superseded";
}[];

/**
 * One signed credential of one holder; written by "npm run badge -- sign" only.
 */
export interface AssertionEntry {
  /**
   * What was signed, encoded.
   */
  payload: string;
  /**
   * The algorithm and the key, encoded.
   */
  protected: string;
  /**
   * The signature.
   */
  signature: string;
}
/**
 * Who gets which badge: keys only, never names.
 */
export interface AwardEntry {
  badge: BadgeRef;
  awardedOn: Day;
  /**
   * The keys of the holders, sorted.
   *
   * Items: The key of a holder; it names no person.
   */
  holders: string[];
}
/**
 * The definition of a badge: what it is for, and what one does for it.
 */
export interface BadgeEntry {
  /**
   * What the badge is called.
   */
  name: string;
  /**
   * What somebody who has this badge has shown, in one or two sentences.
   */
  description: string;
  /**
   * What it takes to earn the badge.
   */
  criteria: {
    /**
     * The criteria as a short text.
     */
    text: string;
    /**
     * all: every point; any: at least one of them.
     */
    rule?: "all" | "any";
    /**
     * The criteria as a list.
     *
     * Items: One criterion.
     */
    points?: string[];
  };
  image?: Image;
  /**
   * How the badge is drawn when it has no picture of its own.
   */
  drawing?: {
    /**
     * The outline.
     */
    shape: "circle" | "hexagon" | "shield" | "star" | "square" | "diamond" | "flower" | "drop";
    /**
     * The main colour.
     */
    colour: "red" | "orange" | "amber" | "green" | "teal" | "blue" | "indigo" | "violet" | "pink" | "slate";
    /**
     * The sign in the middle.
     */
    icon:
      | "award"
      | "book-open"
      | "brain"
      | "briefcase"
      | "brush"
      | "calendar"
      | "camera"
      | "chef-hat"
      | "clapperboard"
      | "code"
      | "compass"
      | "dumbbell"
      | "ear"
      | "earth"
      | "film"
      | "flag"
      | "flower"
      | "footprints"
      | "gamepad-2"
      | "globe"
      | "graduation-cap"
      | "guitar"
      | "hammer"
      | "hand-heart"
      | "handshake"
      | "hard-hat"
      | "heart"
      | "heart-handshake"
      | "heart-pulse"
      | "languages"
      | "laptop"
      | "leaf"
      | "library"
      | "lightbulb"
      | "lock"
      | "map"
      | "map-pin"
      | "medal"
      | "megaphone"
      | "message-circle"
      | "mic"
      | "microscope"
      | "mountain"
      | "music"
      | "newspaper"
      | "palette"
      | "pen-tool"
      | "plane"
      | "printer"
      | "puzzle"
      | "radio"
      | "recycle"
      | "rocket"
      | "route"
      | "scale"
      | "scissors"
      | "search"
      | "shield-check"
      | "shirt"
      | "smile"
      | "sparkles"
      | "speech"
      | "sprout"
      | "star"
      | "target"
      | "telescope"
      | "tent"
      | "theater"
      | "tree-deciduous"
      | "trophy"
      | "users"
      | "users-round"
      | "vote"
      | "wind"
      | "wrench"
      | "zap"
      | "bike"
      | "accessibility"
      | "bot"
      | "chart-line"
      | "coins";
  };
  /**
   * What one does for the badge.
   *
   * Items: One thing to do.
   */
  tasks?: {
    id: Slug;
    /**
     * What to do, as a short sentence.
     */
    title: string;
    /**
     * How to do it, and what good looks like.
     */
    description?: string;
    /**
     * What may be shown for it; any one of these is enough.
     *
     * Items: A kind of evidence.
     */
    evidence?: ("text" | "photo" | "link" | "pdf" | "audio" | "video" | "badge")[];
    /**
     * Who confirms that it was done; any one of these is enough.
     *
     * Items: self: the learner; peer: another learner; organiser: the organisation; qr: a code scanned on site.
     */
    confirmedBy: ("self" | "peer" | "organiser" | "qr")[];
  }[];
  /**
   * How many of the tasks are needed; without it, all.
   */
  tasksNeeded?: number;
  /**
   * Other badges that this one needs.
   */
  needs?: {
    /**
     * How many of these badges are needed.
     */
    atLeast: number;
    /**
     * The badges to choose from.
     */
    badges: BadgeRef[];
  };
  issuer: OrganisationRef;
  /**
   * The skills that people use or gain.
   */
  skills?: SkillRef[];
  /**
   * What it is about; at most five.
   */
  themes?: Theme[];
  /**
   * How demanding it is.
   */
  level?: "introductory" | "intermediate" | "advanced" | "expert";
  validFor?: Duration;
  language?: Language;
  /**
   * draft is not shown; retired is no longer awarded. Without it, the badge is active.
   */
  status?: "draft" | "active" | "retired";
}
/**
 * A picture, with words for those who cannot see it.
 */
export interface Image {
  file: Picture;
  /**
   * What the picture shows, for readers who do not see it.
   */
  alt: string;
  /**
   * Who made the picture and under which licence.
   */
  credit?: string;
}
/**
 * How long it takes, as a number and a unit.
 */
export interface Duration {
  /**
   * How many units.
   */
  amount: number;
  /**
   * The unit of the amount.
   */
  unit: "minutes" | "hours" | "days" | "weeks" | "months" | "years";
}
/**
 * One member of the network: a city, a region, an island, a country or a theme.
 */
export interface CityEntry {
  /**
   * The name of the place.
   */
  name: string;
  /**
   * What this place offers learners, in one or two sentences.
   */
  summary: string;
  /**
   * What sort of member it is.
   */
  kind: "city" | "region" | "island" | "country" | "theme";
  /**
   * The two-letter code of the country, such as LT.
   */
  country: string;
  /**
   * The languages of the site; the first is the main one.
   */
  languages: SiteLanguage[];
  /**
   * The name of the time zone, such as Europe/Vilnius.
   */
  timeZone: string;
  /**
   * The code of the currency, such as EUR.
   */
  currency: string;
  centre: Point;
  /**
   * The box around the place, in degrees.
   */
  bounds: {
    west: Lng;
    south: Lat;
    east: Lng;
    north: Lat;
  };
  /**
   * How near the map opens: 5 for a country, 12 for a city.
   */
  zoom: number;
  /**
   * What the place works on, a few words each.
   *
   * Items: One focus.
   */
  focus?: string[];
  /**
   * The colours of the place.
   */
  colours: {
    /**
     * The strong colour of the place, dark enough for white text.
     */
    main: string;
    /**
     * A second colour; without it, one is derived.
     */
    second?: string;
  };
  logo?: Image;
  image?: Image;
  /**
   * The organisations that run it.
   */
  partners?: OrganisationOrName[];
  link?: Link;
  email?: Email;
  /**
   * The address from which the street map is loaded; without it the map is drawn.
   */
  tiles?: {
    /**
     * With {z}, {x} and {y} in it.
     */
    url: string;
    /**
     * The credit that the provider asks for.
     */
    attribution: string;
    link?: Link;
  };
  /**
   * The archive from which the site takes its own street map, so that no reader's device asks another host.
   */
  basemap?: {
    archive: Link;
    /**
     * How much detail is taken: 14 for streets and houses, less for a large region.
     */
    maxZoom?: number;
  };
  /**
   * true while the texts are samples: every page then says so.
   */
  sample?: boolean;
}
/**
 * A point on the map, in degrees.
 */
export interface Point {
  lat: Lat;
  lng: Lng;
}
/**
 * Who it is for.
 */
export interface Audience {
  /**
   * For example: young people who like to build things.
   */
  text?: string;
  /**
   * The youngest age that may take part, in years.
   */
  minAge?: number;
  /**
   * The oldest age that may take part, in years.
   */
  maxAge?: number;
  /**
   * The groups it is made for.
   *
   * Items: A group of people.
   */
  groups?: (
    | "children"
    | "young-people"
    | "young-adults"
    | "adults"
    | "families"
    | "older-people"
    | "migrants"
    | "refugees"
    | "unemployed"
    | "not-in-school"
    | "students"
    | "volunteers"
    | "youth-workers"
    | "teachers"
    | "disabled-people"
    | "girls-and-women"
    | "lgbtq"
    | "rural"
  )[];
}
/**
 * Where it happens.
 */
export interface Place {
  id?: Slug;
  /**
   * The name of the place as people know it.
   */
  name?: string;
  /**
   * Street, number and town.
   */
  address?: string;
  lat?: Lat;
  lng?: Lng;
  /**
   * Whether one gets in and around without a step.
   */
  stepFree?: "yes" | "partly" | "no";
  /**
   * What helps people to take part here.
   *
   * Items: Something that helps people to take part.
   */
  access?: (
    | "accessible-toilet"
    | "hearing-loop"
    | "sign-language"
    | "quiet-room"
    | "assistance-dogs"
    | "large-print"
    | "easy-language"
    | "parking"
    | "lift"
  )[];
  /**
   * What else a visitor should know before coming.
   */
  accessNote?: string;
  /**
   * Set to true while the place is not known yet.
   */
  toBeDecided?: boolean;
  /**
   * Set to true when the place is far from the city on purpose.
   */
  outsideCity?: boolean;
}
/**
 * What one organisation says for a badge, an opportunity or an organisation, signed; written by "npm run badge -- endorse" only.
 */
export interface EndorsementEntry {
  /**
   * What was signed, encoded.
   */
  payload: string;
  /**
   * The algorithm and the key, encoded.
   */
  protected: string;
  /**
   * The signature.
   */
  signature: string;
}
/**
 * What an import wrote, so that the next one can tell a person's edit from its own words; only npm run import writes it.
 */
export interface ImportRecordEntry {
  /**
   * The files that came from this source, sorted by name.
   *
   * Items: One file.
   */
  entries: {
    /**
     * The file in the city's folder, such as opportunities/open-lab.md.
     */
    file: string;
    /**
     * What the source calls the entry, as a hash: nothing personal is kept.
     */
    key: string;
    /**
     * A hash of each value that the import wrote.
     */
    fields: {
      /**
       * The hash of the value.
       */
      [k: string]: string;
    };
  }[];
}
/**
 * All places together; it has the hub site.
 */
export interface NetworkEntry {
  /**
   * The name of the network.
   */
  name: string;
  /**
   * What the network is, in one or two sentences.
   */
  summary: string;
  /**
   * The languages of the hub; the first is the main one.
   */
  languages: SiteLanguage[];
  /**
   * The time zone of the hub, such as Europe/Brussels.
   */
  timeZone: string;
  /**
   * The colours of the hub.
   */
  colours: {
    /**
     * The strong colour of the hub, dark enough for white text.
     */
    main: string;
    /**
     * A second colour; without it, one is derived.
     */
    second?: string;
  };
  /**
   * What the network stands for.
   *
   * Items: One value.
   */
  values?: string[];
  link?: Link;
  email?: Email;
  /**
   * Where the content lies, so that pages can propose a new file there.
   */
  repository?: {
    /**
     * What the repository runs on; forgejo stands for Gitea too.
     */
    host: "github" | "gitlab" | "forgejo";
    link: Link;
    /**
     * The branch that is published; without it, main.
     */
    branch?: string;
  };
  /**
   * true while the texts are samples: every page then says so.
   */
  sample?: boolean;
}
/**
 * Something to take part in: an event, a course, a project, an open space and more.
 */
export interface OpportunityEntry {
  /**
   * What it is called; short and without the date.
   */
  title: string;
  /**
   * One or two sentences that make somebody come.
   */
  summary: string;
  /**
   * What sort of opportunity it is.
   */
  kind:
    "event" | "course" | "workshop" | "internship" | "volunteering" | "project" | "exchange" | "open-space" | "digital";
  /**
   * In person, online, both, or at one's own pace.
   */
  format: "in-person" | "online" | "hybrid" | "self-paced";
  organisation: OrganisationOrName;
  /**
   * Organisations that offer it jointly, on an equal footing.
   */
  coOrganisers?: OrganisationOrName[];
  /**
   * Organisations that support it.
   */
  partners?: OrganisationOrName[];
  /**
   * Roles or public names of those who speak or lead.
   *
   * Items: Somebody who speaks or leads.
   */
  speakers?: {
    /**
     * A public name, or a role such as "a nurse of the city hospital".
     */
    name: string;
    /**
     * One sentence about what they bring.
     */
    about?: string;
    link?: Link;
  }[];
  /**
   * The dated meetings, earliest first.
   *
   * Items: One dated meeting.
   */
  sessions?: {
    /**
     * Needed only when the sessions differ.
     */
    title?: string;
    start: DateTime;
    end?: DateTime;
    place?: Slug;
  }[];
  /**
   * A regular rhythm, for what happens every week or month.
   */
  recurrence?: {
    /**
     * How often it happens. month with weekdays: in the same week of the month as the first day.
     */
    every: "day" | "week" | "two-weeks" | "month";
    /**
     * On which days of the week.
     *
     * Items: A day of the week.
     */
    days?: ("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")[];
    from?: Time;
    to?: Time;
    starting: Day;
    until?: Day;
    /**
     * Days on which it does not happen.
     */
    except?: Day[];
    /**
     * For example: not in the school holidays.
     */
    note?: string;
  };
  /**
   * When the dates are not fixed yet.
   */
  approximateDates?: {
    /**
     * For example: early summer 2026.
     */
    text: string;
    from?: Month;
    to?: Month;
  };
  deadline?: DateOrDateTime;
  duration?: Duration;
  /**
   * Where it happens; several are fine, none when it is online only.
   */
  places?: Place[];
  audience?: Audience;
  /**
   * Whether everybody can join.
   */
  availability?: "open" | "members" | "by-application" | "by-invitation";
  /**
   * What it costs; 0 when it is free.
   */
  price?: {
    /**
     * The price, or the lowest price; 0 when it is free.
     */
    amount: number;
    /**
     * The highest price when there is a range.
     */
    maximum?: number;
    /**
     * The code of the currency, such as EUR; without it, the city's.
     */
    currency?: string;
    /**
     * For example: lunch included, help with costs on request.
     */
    note?: string;
  };
  /**
   * How many people can take part.
   */
  capacity?: number;
  /**
   * Where to sign up, join or read more.
   */
  links?: {
    booking?: Link;
    join?: Link;
    information?: Link;
  };
  /**
   * The languages that are spoken there, which is not always the language of this text.
   */
  heldIn?: Language[];
  outcomes?: Outcomes;
  /**
   * The skills that people use or gain.
   */
  skills?: SkillRef[];
  /**
   * What it is about; at most five.
   */
  themes?: Theme[];
  /**
   * The badges that people can earn here.
   */
  badges?: BadgeRef[];
  /**
   * every: all can be earned; one-of: each person earns one, for example by role.
   */
  badgeChoice?: "every" | "one-of";
  image?: Image;
  /**
   * Files or pages to read before or after.
   *
   * Items: A file in the media folder, or a link.
   */
  attachments?: {
    /**
     * What it is.
     */
    title: string;
    file?: Media;
    link?: Link;
    language?: Language;
    /**
     * What may upset somebody, in plain words.
     */
    contentWarning?: string;
  }[];
  /**
   * Videos elsewhere, by link; nothing is loaded before the reader asks.
   *
   * Items: A video elsewhere.
   */
  videos?: {
    /**
     * What it is called.
     */
    title: string;
    link: Link;
    language?: Language;
    /**
     * The languages of the subtitles.
     */
    captions?: Language[];
    /**
     * What may upset somebody, in plain words.
     */
    contentWarning?: string;
  }[];
  /**
   * Who pays for it, as the funder wants it written.
   *
   * Items: A funder and the sentence it asks for.
   */
  funding?: {
    /**
     * The funder or the programme.
     */
    name: string;
    /**
     * The sentence that the funder asks for.
     */
    text?: string;
    /**
     * The number of the project or the grant.
     */
    reference?: string;
    link?: Link;
    logo?: Image;
  }[];
  confirmedOn?: Day;
  language?: Language;
  status?: Status;
}
/**
 * Who offers opportunities and issues badges.
 */
export interface OrganisationEntry {
  /**
   * The name of the organisation as it writes it itself.
   */
  name: string;
  /**
   * What it does, in one or two sentences.
   */
  summary: string;
  /**
   * What sort of organisation it is.
   */
  kind:
    | "association"
    | "foundation"
    | "youth-centre"
    | "school"
    | "university"
    | "library"
    | "museum"
    | "public-body"
    | "company"
    | "social-enterprise"
    | "informal-group"
    | "freelancer"
    | "network";
  link?: Link;
  email?: Email;
  contactForm?: Link;
  place?: Place;
  logo?: Image;
  /**
   * Who checked that this organisation is what it says.
   */
  verified?: {
    by: OrganisationOrName;
    until: Day;
  };
  /**
   * A quality label that it holds.
   */
  qualityLabel?: {
    /**
     * What the label is called.
     */
    name: string;
    until: Day;
    link?: Link;
  };
  language?: Language;
}
/**
 * A page of the hub: about, questions, members, joining, or a piece of news.
 */
export interface PageEntry {
  /**
   * The heading of the page.
   */
  title: string;
  /**
   * One or two sentences for lists and search.
   */
  summary: string;
  /**
   * page stands in the menu; news is listed by date.
   */
  kind: "page" | "news";
  /**
   * Where it stands in the menu: 1 comes first.
   */
  order?: number;
  publishedOn?: Day;
  language?: Language;
  /**
   * draft is not shown.
   */
  status?: "draft" | "published";
}
/**
 * An ordered pathway of steps; a step is an opportunity, another playlist or a badge, also of another city.
 */
export interface PlaylistEntry {
  /**
   * What it is called.
   */
  title: string;
  /**
   * One or two sentences: where it leads.
   */
  summary: string;
  organisation: OrganisationOrName;
  /**
   * Organisations that support it.
   */
  partners?: OrganisationOrName[];
  /**
   * In the order in which they make sense.
   *
   * Items: One step: an opportunity, a playlist, a badge, or something agreed in private.
   */
  steps: {
    opportunity?: OpportunityRef;
    playlist?: PlaylistRef;
    badge?: BadgeRef;
    /**
     * What is done without a public page, such as a talk with a mentor.
     */
    private?: string;
    /**
     * Why this step, or what to look out for.
     */
    note?: string;
    /**
     * Set to true when the step may be left out.
     */
    optional?: boolean;
    level?: Slug;
  }[];
  /**
   * A ladder of levels, each with its own steps.
   *
   * Items: One rung of the ladder.
   */
  levels?: {
    id: Slug;
    /**
     * What the level is called.
     */
    title: string;
    /**
     * What this level is about.
     */
    description?: string;
    /**
     * How many of the steps of this level to do; without it, all that are not optional.
     */
    choose?: number;
  }[];
  /**
   * How many of the steps to do when there are no levels; without it, all that are not optional.
   */
  choose?: number;
  /**
   * The badges that the whole playlist earns.
   */
  badges?: BadgeRef[];
  /**
   * What opens up afterwards.
   *
   * Items: An opportunity, a playlist or a badge.
   */
  unlocks?: {
    opportunity?: OpportunityRef;
    playlist?: PlaylistRef;
    badge?: BadgeRef;
    /**
     * What this makes possible.
     */
    note?: string;
  }[];
  /**
   * The skills that people use or gain.
   */
  skills?: SkillRef[];
  outcomes?: Outcomes;
  audience?: Audience;
  duration?: Duration;
  /**
   * What it is about; at most five.
   */
  themes?: Theme[];
  image?: Image;
  confirmedOn?: Day;
  language?: Language;
  status?: Status;
}
/**
 * An entry of a framework, with its labels in every language we have.
 */
export interface SkillEntry {
  /**
   * The framework it comes from.
   */
  framework: "esco" | "rfcdc" | "lifecomp" | "greencomp" | "digcomp" | "entrecomp" | "youthpass";
  /**
   * The code within the framework, such as P1 or 1.2.
   */
  code?: string;
  /**
   * The address that names it for ever.
   */
  uri?: string;
  /**
   * What sort of ability it is.
   */
  kind: "skill" | "knowledge" | "attitude" | "value" | "competence";
  /**
   * Its name, one for each language.
   */
  labels: {
    /**
     * Its name in this language.
     */
    [k: string]: string;
  };
  /**
   * Other names that people search for, by language.
   */
  synonyms?: {
    /**
     * Other names in this language.
     *
     * Items: Another name.
     */
    [k: string]: string[];
  };
  /**
   * What it means, by language; our own words.
   */
  descriptions?: {
    /**
     * What it means, in this language.
     */
    [k: string]: string;
  };
  /**
   * The area of the framework that it belongs to.
   */
  area?: string;
  /**
   * The languages whose label is our own translation, until the framework's is fetched.
   */
  ownLabels?: Language[];
}
/**
 * Which assertions of an issuer no longer hold, signed; written by "npm run badge -- sign" only.
 */
export interface StatusListEntry {
  /**
   * What was signed, encoded.
   */
  payload: string;
  /**
   * The algorithm and the key, encoded.
   */
  protected: string;
  /**
   * The signature.
   */
  signature: string;
}
