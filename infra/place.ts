/**
 * Where a service stack stands: its region, the others, and what it knows of the first region's stacks. In the first region that is what they
 * made; in another one it is parameters that whoever deploys copies from the outputs of the first, because a stack cannot read across regions.
 */
import { CfnParameter, Fn, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Stage } from './stages.ts';

/** The table in the stack's own region. */
export interface TableHere {
  readonly tableName: string;
  readonly tableArn: string;
}

/** Who signs people in: the pool's address, and whom its tokens must be for. */
export interface SignIn {
  readonly issuer: string;
  readonly clientId: string;
  /** That every call must carry, so that an id token is never taken for an access token. */
  readonly scope: string;
}

export const SCOPE = 'cadencia/api';

/** Address of the API of a region, where there are several. */
const apiOf = ({ apiDomain }: Stage, region: string): string => `${region}.${apiDomain}`;

export class Place {
  readonly stage: Stage;
  /** Undefined where there is one region, the one that is deployed to. */
  readonly region: string | undefined;
  readonly isFirst: boolean;
  readonly others: readonly string[];

  constructor(stage: Stage, region: string | undefined) {
    this.stage = stage;
    this.region = stage.regions.length > 1 ? region : undefined;
    this.isFirst = region === stage.regions[0];
    this.others = this.region === undefined ? [] : stage.regions.filter((name) => name !== region);
  }

  /** Domain of this region's API; undefined where it has the gateway's own address. */
  get apiDomain(): string | undefined {
    return this.region && apiOf(this.stage, this.region);
  }

  /** The setting REGIONS of functions; undefined where there is one region. */
  get regionsSetting(): string | undefined {
    if (this.region === undefined) return undefined;
    return this.stage.regions.map((region) => `${region}=https://${apiOf(this.stage, region)}`).join(',');
  }

  get hasSignIn(): boolean {
    return this.region === undefined || this.region === (this.stage.signInRegion ?? this.stage.regions[0]);
  }
}

/** The replica whose name the first region's data stack tells. */
export const tableByName = (scope: Construct): TableHere => {
  const { valueAsString: tableName } = new CfnParameter(scope, 'TableName', {
    description: 'Output TableName of the data stack of the first region',
    allowedPattern: '[a-zA-Z0-9_.-]{3,255}',
  });
  const tableArn = Stack.of(scope).formatArn({
    service: 'dynamodb',
    resource: 'table',
    resourceName: tableName,
  });
  return { tableName, tableArn };
};

/** The pool of another region, whose id begins with the region's name. */
export const signInByParameters = (scope: Construct): SignIn => {
  const { valueAsString: pool } = new CfnParameter(scope, 'SignInPool', {
    description: 'Output SignInPool of the service stack of the region with the sign-in',
    allowedPattern: '[a-z0-9-]+_[0-9a-zA-Z]+',
  });
  const { valueAsString: clientId } = new CfnParameter(scope, 'SignInClient', {
    description: 'Output SignInClient of the same stack',
    allowedPattern: '[a-z0-9]+',
  });
  const region = Fn.select(0, Fn.split('_', pool));
  return { issuer: `https://cognito-idp.${region}.amazonaws.com/${pool}`, clientId, scope: SCOPE };
};
