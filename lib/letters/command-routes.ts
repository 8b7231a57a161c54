/** Routes by which letters are issued, signed, refused and taken back. */
import * as z from 'zod';
import { NotFound } from '#lib/core/errors.ts';
import { idOf } from '#lib/core/ids.ts';
import { VersionMoved } from '#lib/http/preconditions.ts';
import { commandRoute } from '#lib/http/route.ts';
import type { Context } from '#lib/organisation/context.ts';
import { PlanNodeUnknown } from '#lib/plans/index.ts';
import type { Plan as Command } from '#lib/table/command.ts';
import type { Stored } from '#lib/table/entity.ts';
import {
  LetterAboveUnsigned,
  LetterBothSides,
  LetterChanged,
  LetterExists,
  LetterNodeWrong,
  LetterNotSigned,
  LetterPlanNotInForce,
  LetterReceiverUnclear,
  LetterStatusWrong,
  LetterTouched,
} from './errors.ts';
import { changeLetter, issueLetter, issueLettersBelow } from './issuing.ts';
import {
  IssuedLetters,
  type Letter,
  LetterPatch,
  LetterReason,
  LettersBelow,
  LetterView,
  NewLetter,
  NewSignature,
} from './schema.ts';
import { declineLetter, signLetter, unsignLetter, withdrawLetter } from './signing.ts';
import { letterSummary, letterView } from './store.ts';

const tag = 'Letters';
const access = { resource: 'letters', action: 'write' } as const;
/** Who may read a letter may have to sign it, whatever their role. */
const sign = { resource: 'letterSignatures', action: 'write' } as const;
const params = z.strictObject({ letterId: idOf('letter') });
const one = { tag, params, status: 200, response: LetterView } as const;
const path = '/v1/letters/{letterId}';

const shownLetter = async (context: Context, command: Promise<Command<Stored<Letter>>>) => {
  const { result, ...rest } = await command;
  return { ...rest, result: await letterView(context, result) };
};

const drawing = [
  NotFound,
  PlanNodeUnknown,
  LetterPlanNotInForce,
  LetterNodeWrong,
  LetterReceiverUnclear,
  LetterAboveUnsigned,
] as const;

export const commandRoutes = [
  commandRoute({
    method: 'POST',
    path: '/v1/letters',
    name: 'issueLetter',
    tag,
    access,
    summary: 'Issue the letter of responsibility of a node, or the confirmation of how it was broken down',
    description:
      'Made from the version of the plan in force today. Levels sign from the top down (policy letters): a level hands down once its own letter is signed by both sides.',
    body: NewLetter,
    status: 201,
    response: LetterView,
    errors: [...drawing, LetterExists],
    example: { planId: 'pln_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2', kind: 'responsibility', node: 'unt_north' },
    plan: (context, { body }) => shownLetter(context, issueLetter(context, body)),
    location: ({ id }) => `/v1/letters/${id}`,
  }),
  commandRoute({
    method: 'POST',
    path: '/v1/letters/below',
    name: 'issueLettersBelow',
    tag,
    access,
    summary: 'Issue a letter of responsibility to everybody right below a node who has none',
    description: 'Eighteen at a time: repeat it with a new key while `remaining` is not 0.',
    body: LettersBelow,
    status: 201,
    response: IssuedLetters,
    errors: [...drawing, LetterExists],
    example: { planId: 'pln_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2', language: 'zh-CN' },
    plan: async (context, { body }) => {
      const { result, ...rest } = await issueLettersBelow(context, body);
      const { letters, remaining, unclear } = result;
      return { ...rest, result: { issued: letters.map(letterSummary), remaining, unclear } };
    },
  }),
  commandRoute({
    ...one,
    method: 'PATCH',
    path,
    name: 'changeLetter',
    access,
    summary: 'Change the clauses of a letter that nobody has signed',
    body: LetterPatch,
    ifMatch: true,
    errors: [NotFound, LetterStatusWrong, LetterTouched, VersionMoved],
    example: { rewards: '完成 100% 奖励当季绩效的 30%' },
    plan: (context, { params: { letterId }, body }) =>
      shownLetter(context, changeLetter(context, letterId, body)),
  }),
  commandRoute({
    ...one,
    method: 'PUT',
    path: `${path}/signature`,
    name: 'signLetter',
    access: sign,
    summary: 'Sign a letter for your side: as its receiver, or for the unit that hands the target down',
    body: NewSignature,
    errors: [NotFound, LetterStatusWrong, LetterChanged, LetterBothSides],
    example: { digest: '0'.repeat(64) },
    plan: (context, { params: { letterId }, body }) =>
      shownLetter(context, signLetter(context, letterId, body)),
  }),
  commandRoute({
    ...one,
    method: 'DELETE',
    path: `${path}/signature`,
    name: 'unsignLetter',
    access: sign,
    summary: 'Take your signature back while the other side has not signed',
    errors: [NotFound, LetterStatusWrong, LetterNotSigned],
    plan: (context, { params: { letterId } }) => shownLetter(context, unsignLetter(context, letterId)),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/decline`,
    name: 'declineLetter',
    access: sign,
    summary: 'Refuse a letter that you are to sign, and say why',
    body: LetterReason,
    ifMatch: true,
    errors: [NotFound, LetterStatusWrong, VersionMoved],
    example: { reason: '八月停产，目标无法完成' },
    plan: (context, { params: { letterId }, body }) =>
      shownLetter(context, declineLetter(context, letterId, body)),
  }),
  commandRoute({
    ...one,
    method: 'POST',
    path: `${path}/withdraw`,
    name: 'withdrawLetter',
    access,
    summary: 'Take a letter back; one that both sides signed takes the right over the whole organisation',
    body: LetterReason,
    ifMatch: true,
    errors: [NotFound, LetterStatusWrong, VersionMoved],
    example: { reason: 'El plan cambió' },
    plan: (context, { params: { letterId }, body }) =>
      shownLetter(context, withdrawLetter(context, letterId, body)),
  }),
];
