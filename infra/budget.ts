/**
 * What the stage may cost: mails at shares of its budget, and for spending that is not usual. Both are the account's, told apart by the tag `stage`,
 * which must be activated once as a tag of cost allocation.
 */
import { Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { CfnAnomalyMonitor, CfnAnomalySubscription } from 'aws-cdk-lib/aws-ce';
import { Construct } from 'constructs';
import type { Stage } from './stages.ts';

const SHARES = [50, 80, 100];
/** USD above what is usual on a day. */
const ODD = '5';

export class Budget extends Construct {
  constructor(scope: Construct, id: string, { stage, name }: { stage: Stage; name: string }) {
    super(scope, id);
    const { alarmEmail, budget } = stage;
    const subscribers = [{ subscriptionType: 'EMAIL', address: alarmEmail }];
    const at = (threshold: number, notificationType: string) => ({
      notification: {
        notificationType,
        threshold,
        thresholdType: 'PERCENTAGE',
        comparisonOperator: 'GREATER_THAN',
      },
      subscribers,
    });
    new CfnBudget(this, 'Month', {
      budget: {
        budgetName: Stack.of(this).stackName,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: budget, unit: 'USD' },
        costFilters: { TagKeyValue: [`user:stage$${name}`] },
      },
      // Nobody to tell is no notification at all.
      ...(alarmEmail && {
        notificationsWithSubscribers: [...SHARES.map((share) => at(share, 'ACTUAL')), at(100, 'FORECASTED')],
      }),
    });
    if (!alarmEmail) return;
    const monitor = new CfnAnomalyMonitor(this, 'Odd', {
      monitorName: Stack.of(this).stackName,
      monitorType: 'CUSTOM',
      monitorSpecification: JSON.stringify({
        Tags: { Key: 'stage', Values: [name], MatchOptions: ['EQUALS'] },
      }),
    });
    new CfnAnomalySubscription(this, 'OddMail', {
      subscriptionName: Stack.of(this).stackName,
      frequency: 'DAILY',
      monitorArnList: [monitor.attrMonitorArn],
      subscribers: [{ type: 'EMAIL', address: alarmEmail }],
      thresholdExpression: JSON.stringify({
        Dimensions: {
          Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
          Values: [ODD],
          MatchOptions: ['GREATER_THAN_OR_EQUAL'],
        },
      }),
    });
  }
}
