/** What a unit of money is in 万元, as a power of ten. */
const POWERS: Readonly<Record<string, number>> = { 元: -4, 万元: 0, 亿元: 4 };

/** Decimals of an amount in 万元: four are one 元. */
export const MOST_DECIMALS = 4;

/** A unit of money, in contrast to 件, 条, 项. */
export function isMoney(unit: string): boolean {
  return unit in POWERS;
}

/**
 * An amount in another unit as 万元, exact, by moving the decimal point. Null for no unit of money, and where the
 * result needs more than four decimals.
 *
 * @param plain half-width digits with at most one point, perhaps a minus sign
 */
export function inTenThousands(plain: string, unit: string): string | null {
  const power = POWERS[unit];
  if (power === undefined) return null;
  const sign = plain.startsWith('-') ? '-' : '';
  const [whole = '', decimals = ''] = plain.slice(sign.length).split('.');
  const exponent = power - decimals.length;
  const digits = `${BigInt(whole + decimals) * 10n ** BigInt(Math.max(exponent, 0))}`;
  if (exponent >= 0) return sign + digits;
  const padded = digits.padStart(1 - exponent, '0');
  const rest = padded.slice(exponent).replace(/0+$/, '');
  if (rest.length > MOST_DECIMALS) return null;
  return `${sign}${padded.slice(0, exponent)}${rest && `.${rest}`}`;
}
