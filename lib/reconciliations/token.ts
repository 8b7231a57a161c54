/**
 * The link of a statement: organisation, record and a MAC over both and the round of sending, under a key that is
 * derived from the organisation's secret. Nothing of it is stored; with any character changed it is no link any more, and
 * sending again makes every earlier one void.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export interface Link {
  readonly orgId: string;
  readonly id: string;
  /** Which sending of the statement it belongs to, from 1. */
  readonly round: number;
}

const SHAPE = /^(org_[0-9a-z]{1,40})\.(rcl_[0-9a-z]{1,40})\.[\w-]{43}$/;

const keyOf = (secret: string): Buffer => createHash('sha256').update(`reconciliation\n${secret}`).digest();

/** The text that names the link; the same for the same sending, whoever computes it. */
export const tokenFor = ({ orgId, id, round }: Link, secret: string): string => {
  const mac = createHmac('sha256', keyOf(secret)).update(`${orgId}\n${id}\n${round}`).digest('base64url');
  return `${orgId}.${id}.${mac}`;
};

/** What a token says of itself; nothing is proved by it. Undefined for what is no token. */
export const namedIn = (token: string): Pick<Link, 'orgId' | 'id'> | undefined => {
  const [, orgId, id] = SHAPE.exec(token) ?? [];
  return orgId && id ? { orgId, id } : undefined;
};

/** True for the token of exactly this sending; takes as long for any other of the same length. */
export const isTokenOf = (token: string, link: Link, secret: string): boolean => {
  const [given, wanted] = [Buffer.from(token), Buffer.from(tokenFor(link, secret))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};
