/** Every template that comes with the product. */
import type { ShippedTemplate } from '../template-schema.ts';
import { caseNotes } from './case-notes.ts';
import { coachingRecord } from './coaching-record.ts';
import { competitorAnalysis } from './competitor-analysis.ts';
import { customerPerformance } from './customer-performance.ts';
import { dailyBackOfficeReview } from './daily-back-office-review.ts';
import { dailySalesReport } from './daily-sales-report.ts';
import { departmentExecution } from './department-execution.ts';
import { developmentPlan } from './development-plan.ts';
import { executionStandard } from './execution-standard.ts';
import { fieldVisit } from './field-visit.ts';
import { meetingMinutes } from './meeting-minutes.ts';
import { monthlyActionPlan } from './monthly-action-plan.ts';
import { rollingForecast } from './rolling-forecast.ts';
import { satisfactionSurvey } from './satisfaction-survey.ts';
import { segmentStrategy } from './segment-strategy.ts';
import { showroomChecklist } from './showroom-checklist.ts';
import { spotCheck } from './spot-check.ts';
import { swot } from './swot.ts';
import { weeklySelfReview } from './weekly-self-review.ts';
import { workSummary } from './work-summary.ts';

export const SHIPPED: readonly ShippedTemplate[] = [
  caseNotes,
  coachingRecord,
  competitorAnalysis,
  customerPerformance,
  dailyBackOfficeReview,
  dailySalesReport,
  departmentExecution,
  developmentPlan,
  executionStandard,
  fieldVisit,
  meetingMinutes,
  monthlyActionPlan,
  rollingForecast,
  satisfactionSurvey,
  segmentStrategy,
  showroomChecklist,
  spotCheck,
  swot,
  weeklySelfReview,
  workSummary,
];
