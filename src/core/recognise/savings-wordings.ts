/** What a column of a savings register holds. */
export type SavingsRole =
  | "ref"
  | "title"
  | "contract"
  | "supplier"
  | "directorate"
  | "lead"
  | "period"
  | "budget"
  | "value"
  | "saving"
  | "partYear"
  | "fullYear"
  | "lifetime"
  | "type"
  | "cashable"
  | "status"
  | "delivered"
  | "recurring"
  | "start"
  | "months";

/**
 * The wordings of each header of a savings register, in small letters, with the period, the unit, punctuation and brackets left
 * out. To teach the program another wording, add it here: nothing else needs to change.
 */
export const SAVINGS_WORDINGS: Readonly<Record<SavingsRole, readonly string[]>> = {
  ref: [
    ...["#", "no", "ref", "ref no", "reference", "id", "contract ref", "contract reference", "contract no"],
    ...["contract number", "contract id", "saving ref", "savings ref", "saving reference", "saving id"],
    ...["project ref", "project no", "procurement ref", "dn number"],
  ],
  title: [
    ...["title", "name", "description", "project", "project title", "project name", "procurement"],
    ...["procurement title", "procurement project", "scheme", "initiative", "saving description"],
    ...["savings description", "description of saving", "saving title", "saving name", "savings project"],
    ...["savings initiative", "opportunity", "proposal"],
  ],
  contract: [
    ...["contract title", "contract name", "contract", "contract description", "contract project"],
    ...["name of contract", "title of contract"],
  ],
  supplier: [
    ...["supplier", "supplier name", "suppliers", "contractor", "contractor name", "provider", "provider name"],
    ...["vendor", "vendor name", "successful bidder", "awarded supplier", "awarded to", "new supplier"],
  ],
  directorate: [
    ...["directorate", "department", "dept", "service", "service area", "division", "directorate service"],
    ...["business unit", "service dept", "service department", "client department", "portfolio", "cabinet portfolio"],
    ...["budget area"],
  ],
  lead: [
    ...["procurement lead", "procurement officer", "category lead", "category manager", "contract manager"],
    ...["contract owner", "lead", "lead officer", "officer", "owner", "responsible officer", "buyer"],
    ...["savings owner", "budget holder"],
  ],
  period: [
    ...["financial year", "year", "fy", "period", "savings year", "saving year", "year of saving", "year delivered"],
    ...["year achieved", "year of delivery", "delivery year", "financial year of saving", "first year"],
    ...["first year of saving", "year first achieved", "start year"],
  ],
  budget: [
    ...["budget", "annual budget", "original budget", "approved budget", "budget value", "baseline"],
    ...["baseline budget", "baseline cost", "baseline spend", "previous cost", "previous price", "previous spend"],
    ...["previous contract value", "old price", "original cost", "estimate", "estimated cost", "estimated value"],
    ...["pre procurement estimate", "pre tender estimate", "baseline value", "baseline price"],
    ...["baseline contract value", "current spend", "current cost", "current contract value", "current annual spend"],
    ...["existing contract value", "existing cost", "old contract value", "old cost", "previous annual cost"],
    ...["previous annual value", "previous annual contract value", "previous value", "budgeted cost"],
    ...["budgeted spend", "budget provision", "annual baseline", "annual baseline spend", "was", "before"],
    ...["cost before", "price before", "spend before", "original price", "original value", "old annual price"],
    ...["old annual cost", "old annual value", "old annual spend", "old annual contract value", "old value"],
    ...["old spend", "old contract price", "old contract cost", "previous annual price", "previous annual spend"],
    ...["previous contract price", "previous contract cost", "current price", "current value", "current annual price"],
    ...["current annual cost", "current annual value", "current annual contract value", "current contract price"],
    ...["current contract cost", "existing price", "existing spend", "existing value", "existing annual cost"],
    ...["existing annual price", "existing annual value", "existing annual spend", "original annual price"],
    ...["original annual cost", "original annual value", "original contract value", "original spend"],
  ],
  value: [
    ...["contract value", "contract award value", "award value", "awarded value", "award price", "contract price"],
    ...["contract cost", "contract sum", "new contract value", "new cost", "new price", "value", "price"],
    ...["tender price", "tendered price", "actual cost", "new annual cost", "new annual value"],
    ...["new annual contract value", "new value", "new contract price", "new contract cost", "new spend"],
    ...["new annual spend", "awarded contract value", "awarded price", "value awarded", "value of contract"],
    ...["revised contract value", "annual contract value", "now", "after", "cost after", "price after"],
    ...["spend after", "agreed price", "agreed value", "final price", "new annual price", "annual price"],
    ...["new contract sum", "revised price", "revised cost", "revised annual price", "revised annual cost"],
    ...["revised annual value", "revised spend", "revised annual spend", "revised value"],
  ],
  saving: [
    ...["saving", "savings", "saving amount", "savings amount", "amount saved", "amount of saving", "saving value"],
    ...["savings value", "value of saving", "saving made", "savings made", "net saving", "net savings"],
    ...["procurement saving", "procurement savings", "saving against budget", "savings against budget"],
    ...["saving to budget", "budget saving", "budget savings", "efficiency saving", "efficiency savings"],
  ],
  partYear: [
    ...["saving in year", "savings in year", "in year saving", "in year savings", "in year effect"],
    ...["part year effect", "part year saving", "part year savings", "part year effect saving"],
    ...["part year effect pye", "pye saving", "saving pye", "current year saving", "current year savings"],
    ...["saving this year"],
  ],
  fullYear: [
    ...["annual saving", "annual savings", "annual saving amount", "annualised saving", "annualised savings"],
    ...["saving per annum", "savings per annum", "saving pa", "savings pa", "saving p a", "savings p a"],
    ...["full year effect", "full year saving", "full year savings", "full year effect saving"],
    ...["full year effect fye", "yearly saving"],
  ],
  lifetime: [
    ...["total saving", "total savings", "total contract saving", "total contract savings"],
    ...["total saving over contract", "total saving over contract term", "total saving over term"],
    ...["contract term saving", "contract life saving", "whole life saving", "whole life savings", "lifetime saving"],
    ...["lifetime savings", "saving over contract term", "saving over contract life", "saving over term"],
    ...["savings over contract term", "total savings over contract term", "cumulative saving", "cumulative savings"],
  ],
  type: [
    ...["type", "saving type", "savings type", "type of saving", "type of savings", "category of saving"],
    ...["saving category", "savings category", "benefit type", "classification", "cashable cost avoidance"],
    ...["cashable or cost avoidance", "cashable non cashable", "cashable or non cashable", "cashable cost avoided"],
    ...["cashable avoidance", "cash or cost avoidance", "nature of saving", "kind of saving"],
  ],
  cashable: [
    ...["cashable yes no", "cashable y n", "cashable yn", "is cashable", "cashable saving y n", "cash releasing y n"],
  ],
  status: [
    ...["status", "saving status", "savings status", "delivery status", "delivered forecast", "forecast delivered"],
    ...["delivered or forecast", "forecast or delivered", "stage", "delivered or not", "status of saving"],
    ...["saving stage", "delivery stage", "actual forecast", "actual or forecast", "forecast or actual"],
    ...["forecast actual"],
  ],
  delivered: [
    ...["delivered y n", "delivered yes no", "delivered yn", "achieved y n", "achieved yes no"],
    ...["saving delivered y n", "saving achieved y n", "realised y n"],
  ],
  recurring: [
    ...["recurring", "recurring one off", "one off recurring", "recurring or one off", "one off or recurring"],
    ...["recurrent", "recurring saving", "recurring yes no", "recurring y n", "one off or on going"],
    ...["one off ongoing", "recurrence", "saving recurrence", "recurring non recurring"],
    ...["recurring or non recurring", "frequency of saving", "one off or recurring saving"],
  ],
  start: [
    ...["start date", "start", "contract start", "contract start date", "start of contract", "commencement date"],
    ...["contract commencement", "saving start date", "savings start date", "start date of saving", "saving from"],
    ...["savings from", "date saving starts", "effective from", "effective date", "date effective", "go live date"],
  ],
  months: [
    ...["months", "no of months", "number of months", "months in year", "months of saving", "months in the year"],
    ...["months this year", "months effective", "part year months"],
  ],
};
