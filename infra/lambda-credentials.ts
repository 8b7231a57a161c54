/**
 * Stands in for the SDK's chain of credential providers in a bundle: Lambda hands its role's keys over in the
 * environment, so profiles, sign-in portals and instance metadata are 130 KB that no function can use.
 */
import { fromEnv } from '@aws-sdk/credential-provider-env';

export const defaultProvider = () => fromEnv();
