// The words of codes: FOUNDING_MEMBER is "founding member", 199X is "1990s". Codes are the schema's; words are English.

const special: Record<string, string> = {
  NGO: 'non-governmental organization',
  UNKNOWN: 'status unknown',
  TREATY_TEXT: 'text of a treaty',
  INTERGOVERNMENTAL: 'intergovernmental organization',
};

export function words(code: string): string {
  const decade = /^(-?\d{3})X$/.exec(code);
  if (decade) return `${decade[1]}0s`;
  return special[code] ?? code.toLowerCase().replaceAll('_', ' ');
}

/** `Founding member`, to begin a line with. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The field of a fact in words: `inForce` is "in force". */
export function fieldWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const whole = new Intl.NumberFormat('en');

export function count(number: number): string {
  return whole.format(number);
}

/** `1 source`, `3 sources`, `2 countries`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${count(number)} ${number === 1 ? one : many}`;
}

const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** `12 March 2014`, of a day or of a moment as the server writes them. */
export function day(time: string): string {
  return long.format(new Date(time));
}
