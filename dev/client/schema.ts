// Made by npm run openapi; do not edit.
export interface paths {
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * You: user, role, unit and what you may do
         * @description For every active user.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your organisation
         * @description Who may call — the whole organisation: representative, manager, director, finance, back-office, service, executive, administrator.
         */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the organisation
         * @description Who may call — the whole organisation: administrator.
         */
        patch: operations["changeOrganisation"];
        trace?: never;
    };
    "/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All units, oldest first, each with its parent
         * @description Who may call — the whole organisation: representative, manager, director, finance, back-office, service, executive, administrator.
         */
        get: operations["listUnits"];
        put?: never;
        /**
         * Add a unit below another
         * @description Who may call — the whole organisation: administrator.
         */
        post: operations["createUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One unit
         * @description Who may call — the whole organisation: representative, manager, director, finance, back-office, service, executive, administrator.
         */
        get: operations["getUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a unit, or deactivate it when nothing active is left in it
         * @description Who may call — the whole organisation: administrator.
         */
        patch: operations["changeUnit"];
        trace?: never;
    };
    "/v1/units/{unitId}/re-parent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hang a unit under another parent from a day on
         * @description Who may call — the whole organisation: administrator.
         */
        post: operations["reParentUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Users by name
         * @description Who may call — the whole organisation: representative, manager, director, finance, back-office, service, executive, administrator.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Add a user
         * @description Who may call — the whole organisation: administrator.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One user
         * @description Who may call — the whole organisation: representative, manager, director, finance, back-office, service, executive, administrator.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a user, or sign them out for good with active: false
         * @description Who may call — the whole organisation: administrator.
         */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/v1/users/{userId}/postings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a user another role, unit or manager from a day on
         * @description Who may call — the whole organisation: administrator.
         */
        post: operations["postUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exchange rates, newest day first
         * @description Who may call — the whole organisation: representative, manager, director, finance, back-office, service, executive, administrator.
         */
        get: operations["listRates"];
        put?: never;
        /**
         * Post the rate of a day, or correct it
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["postRate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/rates/{rateId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One exchange rate
         * @description Who may call — the whole organisation: representative, manager, director, finance, back-office, service, executive, administrator.
         */
        get: operations["getRate"];
        put?: never;
        post?: never;
        /**
         * Remove a wrong rate
         * @description Who may call — the whole organisation: finance, administrator.
         */
        delete: operations["removeRate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every kind of policy with what holds today
         * @description Who may call — the whole organisation: representative, manager, director, finance, back-office, service, executive, administrator.
         */
        get: operations["listPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a policy says on a day
         * @description Who may call — the whole organisation: representative, manager, director, finance, back-office, service, executive, administrator.
         */
        get: operations["getPolicy"];
        /**
         * Let new numbers hold from a day on
         * @description If-Match "v1" for a policy that was never changed. The answer shows the version of that day.
         *
         *     Who may call — the whole organisation: administrator.
         */
        put: operations["setPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/policies/{kind}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of a policy, newest first, the shipped numbers last
         * @description Who may call — the whole organisation: representative, manager, director, finance, back-office, service, executive, administrator.
         */
        get: operations["listPolicyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Requests for approval: what waits for you, what you asked for, what you decided, or all that you may see
         * @description mine=pending starts with the earliest day and holds what waits for those whom you stand in for today; the others start with the newest. A page may be short and still have a next one.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        get: operations["listApprovals"];
        put?: never;
        /**
         * Ask for a special price, a discount, a quote, a standard contract, an expense or a plan
         * @description The policy approvals.<kind> says who is asked; the percentage is worked out here, payment terms, free goods and rebates counted in. Where nobody needs to be asked it is approved at once.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        post: operations["createApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/timeliness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Share of questions answered the same working day, by approver and unit (M-47)
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        get: operations["getApprovalTimeliness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{approvalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One request: its document, chain, questions and answers
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        get: operations["getApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit your request; only the rules whose figure got worse are asked again
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        patch: operations["changeApproval"];
        trace?: never;
    };
    "/v1/approvals/{approvalId}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why these people are asked: rules, figures, policy version, chain, who was passed over
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        get: operations["explainApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{approvalId}/versions/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The document as it was shown in a round; an answer names its hash
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        get: operations["getApprovalVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Delegations that you gave or that were given to you; those that end last come first
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        get: operations["listDelegations"];
        put?: never;
        /**
         * Let somebody decide in your place from a day to a day
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        post: operations["createDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/delegations/{delegationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One delegation
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        get: operations["getDelegation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/delegations/{delegationId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a delegation that you gave: today is no longer a day of it
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        post: operations["endDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{approvalId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take your request back while nothing was done by leave of it
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        post: operations["withdrawApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{approvalId}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve, refuse or send back a request that waits for you or for whom you stand in
         * @description documentHash is that of the request as you read it: a decision about a document that changed meanwhile is refused with 409 and names what changed.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        post: operations["decideApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{approvalId}/forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let somebody else answer one request in your place; the first answer counts
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        post: operations["forwardApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/approvals/{approvalId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back an approval that you gave, while nothing was done by leave of it
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        post: operations["revokeApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts that you may see, by name
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        get: operations["listAccounts"];
        put?: never;
        /**
         * Create an account
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, administrator.
         */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts whose name, word, pinyin or number starts with a text
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        get: operations["searchAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, administrator.
         */
        patch: operations["changeAccount"];
        trace?: never;
    };
    "/v1/accounts/{accountId}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an account to another owner
         * @description Who may call — their unit and team: manager, director; the whole organisation: administrator.
         */
        post: operations["handOverAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give many accounts to another owner, all or none
         * @description Who may call — their unit and team: manager, director; the whole organisation: administrator.
         */
        post: operations["handOverAccounts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Contacts of an account, all of them
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        get: operations["listContacts"];
        put?: never;
        /**
         * Add a contact
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, administrator.
         */
        post: operations["addContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{accountId}/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One contact
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        get: operations["getContact"];
        put?: never;
        post?: never;
        /**
         * Remove a contact
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, administrator.
         */
        delete: operations["removeContact"];
        options?: never;
        head?: never;
        /**
         * Change a contact
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, administrator.
         */
        patch: operations["changeContact"];
        trace?: never;
    };
    "/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products, by name and SKU
         * @description A filtered page may be short and still have a next one: at most 1,000 products are read for it.
         *
         *     Who may call — the whole organisation: representative, manager, director, finance, back-office, service, executive, administrator.
         */
        get: operations["listProducts"];
        put?: never;
        /**
         * Create a product
         * @description Who may call — the whole organisation: back-office, administrator.
         */
        post: operations["createProduct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Products whose SKU, name or a word of it starts with a text
         * @description Who may call — the whole organisation: representative, manager, director, finance, back-office, service, executive, administrator.
         */
        get: operations["searchProducts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/products/{productId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One product
         * @description Who may call — the whole organisation: representative, manager, director, finance, back-office, service, executive, administrator.
         */
        get: operations["getProduct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a product
         * @description Who may call — the whole organisation: back-office, administrator.
         */
        patch: operations["changeProduct"];
        trace?: never;
    };
    "/v1/credit/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Limit, exposure and what is available, as everything booked so far leaves it
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change notes, or whether the accounts below count
         * @description If-Match is the version of the profile; a profile that is not there yet is made.
         *
         *     Who may call — their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        patch: operations["changeCredit"];
        trace?: never;
    };
    "/v1/credit/accounts/{accountId}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why an amount would pass or be refused now
         * @description Runs every check without changing anything and shows inputs, rule and policy version.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["explainCredit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit/accounts/{accountId}/limit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a limit without asking anybody
         * @description For bringing in what was decided elsewhere; everybody else asks for a limit and has it approved.
         *
         *     Who may call — the whole organisation: administrator.
         */
        post: operations["setCreditLimit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit/accounts/{accountId}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let no exposure of the account rise any more
         * @description Who may call — their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["blockCredit"];
        /**
         * Lift the block
         * @description Who may call — their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        delete: operations["unblockCredit"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit/accounts/{accountId}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Assessments of credit and importance, newest day first
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listAssessments"];
        put?: never;
        /**
         * Judge the credit and the importance of an account
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["assessCredit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit/accounts/{accountId}/assessments/{assessmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a wrong assessment; its trail stays
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        delete: operations["removeAssessment"];
        options?: never;
        head?: never;
        /**
         * Correct an assessment
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        patch: operations["changeAssessment"];
        trace?: never;
    };
    "/v1/credit/accounts/{accountId}/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Releases beyond the limit, those that end first first
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit/accounts/{accountId}/limit-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a credit limit; the policy says who approves it
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["requestCreditLimit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit/accounts/{accountId}/release-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for permission to go beyond the limit, for one order or for any
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["requestCreditRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit/accounts/{accountId}/releases/{releaseId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what is left of a release
         * @description Who may call — their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["revokeRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit/accounts/{accountId}/deposits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deposits of a partner with the pick-up allowance that they give
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listDeposits"];
        put?: never;
        /**
         * Note a deposit that was lodged
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["lodgeDeposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit/accounts/{accountId}/deposits/{depositId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change reference and notes of a deposit
         * @description Who may call — the whole organisation: finance, administrator.
         */
        patch: operations["changeDeposit"];
        trace?: never;
    };
    "/v1/credit/accounts/{accountId}/deposits/{depositId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that a deposit went back; its allowance ends
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["returnDeposit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit/accounts/{accountId}/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each order takes up of the credit, and when it did
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listReservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders of the accounts that you may see, newest first
         * @description A page may be short and still have a next one: at most 1,000 orders are read for it.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        get: operations["listOrders"];
        put?: never;
        /**
         * Place an order as a draft
         * @description Each line is quantity × unit price rounded once to the minor unit, half away from zero; the total is the sum of the rounded lines.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: back-office, administrator.
         */
        post: operations["createOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/orders/{orderId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, service, executive, administrator.
         */
        get: operations["getOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Edit a draft; lines replace all lines
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: back-office, administrator.
         */
        patch: operations["changeOrder"];
        trace?: never;
    };
    "/v1/orders/{orderId}/transitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm, ship, close, hold, dispute, cancel, take back or reopen an order
         * @description Confirming reserves the account’s credit, shipping and reopening what is not reserved yet; 409 credit.refused shows every check with its figures. draft → confirmed → shipped → closed; confirmed → draft takes it back, closed → shipped reopens it; on-hold and disputed return to where they came from; what has shipped cannot be cancelled.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: back-office, administrator.
         */
        post: operations["moveOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoices that you may see, by day of issue
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listInvoices"];
        put?: never;
        /**
         * Issue an invoice
         * @description Unapplied money of the account settles it at once, oldest first.
         *
         *     Who may call — the whole organisation: finance, administrator.
         */
        post: operations["issueInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One invoice
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change notes or due dates
         * @description Who may call — the whole organisation: finance, administrator.
         */
        patch: operations["changeInvoice"];
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open or end a dispute
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["disputeInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note or clear a promise to pay
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["promisePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an invoice by a credit note over all of it
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["cancelInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write off what is open, or a part of it
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["writeOffInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invoices/{invoiceId}/write-off-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask that an invoice, or a part of it, is written off; the policy says who approves it
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["requestWriteOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/{id}/slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The slip of a receipt, to print
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getReceiptSlip"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Receipts that you may see, by day
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listReceipts"];
        put?: never;
        /**
         * Record a receipt and allocate it
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["recordReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One receipt
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getReceipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverse a wrong receipt
         * @description Its allocations are undone; days before the reversal keep their answer.
         *
         *     Who may call — the whole organisation: finance, administrator.
         */
        post: operations["reverseReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Credit notes that you may see, by day
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listCreditNotes"];
        put?: never;
        /**
         * Issue a credit note and allocate it
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["issueCreditNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One credit note
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getCreditNote"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-notes/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverse a wrong credit note
         * @description Its allocations are undone; days before the reversal keep their answer.
         *
         *     Who may call — the whole organisation: finance, administrator.
         */
        post: operations["reverseCreditNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/write-offs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Write-offs that you may see, by day
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listWriteOffs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/write-offs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One write-off
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getWriteOff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/write-offs/{id}/reverse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reverse a wrong write-off
         * @description Its allocations are undone; days before the reversal keep their answer.
         *
         *     Who may call — the whole organisation: finance, administrator.
         */
        post: operations["reverseWriteOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/{id}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Allocate the unapplied money of a receipt
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["allocateReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receipts/{id}/allocations/{allocationId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one allocation back
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["undoReceiptAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-notes/{id}/allocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Allocate the unapplied money of a credit note
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["allocateCreditNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/credit-notes/{id}/allocations/{allocationId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take one allocation back
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["undoCreditNoteAllocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receivables/ageing/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the ageing of an account is made of: invoices, dues, buckets, policy version
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["explainAgeing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receivables/ageing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ageing of receivables on any day
         * @description Computed from dated allocations: what is booked later with later dates never changes the answer. notDue + buckets = outstanding.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getAgeing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receivables/overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Overdue invoices on any day
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listOverdue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/receivables/statement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Statement of one account over a period
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exposures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exposure of accounts against their limits at the end of a day, most used first
         * @description Accounts with a limit, or with anything open or ordered on the day. `filter[state]=over` tells who is over.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listExposures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exposures/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Exposure of an account at the end of a day
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getExposure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/exposures/{accountId}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an exposure is made of: documents, rates, rule, policy version
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["explainExposure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Promises to pay that you may see, with their states on a day
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listPromises"];
        put?: never;
        /**
         * Record a promise to pay
         * @description Parts of an amount over invoices of one account. Kept or broken follows from what is allocated to them.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["recordPromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/promises/{promiseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One promise to pay with its state on a day
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getPromise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/promises/{promiseId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a promise; it stays on record
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["withdrawPromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Calls, visits, letters, e-mails and meetings that you may see
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listCollectionActions"];
        put?: never;
        /**
         * Log a call, visit, letter, e-mail or meeting
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["logCollectionAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/actions/{actionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One action of the collection log
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getCollectionAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Correct result, note or next action
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        patch: operations["changeCollectionAction"];
        trace?: never;
    };
    "/v1/collecting/actions/{actionId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an action that was logged by mistake; it stays in the log as withdrawn
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["withdrawCollectionAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cases that were handed up to a person, by the day to acknowledge them
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listCollectionCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/cases/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The case of an account: pins, rulings, standings, hand-ups
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getCollectionCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/cases/{accountId}/place": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pin an account up or down in the worklist, or snooze it
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["placeCollectionCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/cases/{accountId}/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rule what an invoice’s debt is from a day on
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["ruleDebt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/cases/{accountId}/hand-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the case to the next handler of the ladder
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["handUpCollectionCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/cases/{accountId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that you have the case that was handed up to you
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["acknowledgeCollectionCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/stability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How steadily money comes in per unit, through core partners, and what is left of each unit
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getCollectionStability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/worklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Overdue accounts, the most urgent first
         * @description By the points of the policy collecting.worklist; pinned ones first or last. Ties go to the older debt, then by number.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getWorklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/debts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open invoices by debt state, on any day
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listDebts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/debts/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sums of debts by state, on any day
         * @description The states of a currency add up to what the ageing of the day calls outstanding.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["summariseDebts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/invoice-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invoice requests that you may see, by the day wanted
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listInvoiceRequests"];
        put?: never;
        /**
         * Ask finance to issue an invoice that a collection waits for
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["requestInvoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/invoice-requests/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One invoice request
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getInvoiceRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/invoice-requests/{requestId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name the invoice that was issued, or decline with a reason
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["answerInvoiceRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/invoice-requests/{requestId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a request back that nobody answered yet
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["withdrawInvoiceRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/coaching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Coaching sessions that you may see, by day
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: administrator.
         */
        get: operations["listCoaching"];
        put?: never;
        /**
         * Record a coaching session that you held
         * @description Who may call — their unit and team: manager, director; the whole organisation: administrator.
         */
        post: operations["recordCoaching"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collecting/coaching/{coachingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One coaching session
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: administrator.
         */
        get: operations["getCoaching"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Complete a coaching session
         * @description Who may call — their unit and team: manager, director; the whole organisation: administrator.
         */
        patch: operations["changeCoaching"];
        trace?: never;
    };
    "/v1/collection-figures/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What figures are made of: sums, months, rules, policy version, rates
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["explainCollectionFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collection-figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * DSO, collection effectiveness and collection rate for any day and period
         * @description What is open, and the sales that it is measured by, stand with the owner on asOf; what was sold and collected with the owner of its own day. By month each row is as of the end of its month.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getCollectionFigures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collection-targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Targets that you may see, newest period first
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listTargets"];
        put?: never;
        /**
         * Set what is to be collected or shipped in a period
         * @description Who may call — their unit and team: manager, director; the whole organisation: executive, administrator.
         */
        post: operations["setTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collection-targets/{targetId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One target with every amount that it had
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getTarget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collection-targets/{targetId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let another amount hold from today on, or none
         * @description Who may call — their unit and team: manager, director; the whole organisation: executive, administrator.
         */
        post: operations["changeTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collection-targets/{targetId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the last change back; the amount before it holds again from today on
         * @description Who may call — their unit and team: manager, director; the whole organisation: executive, administrator.
         */
        post: operations["undoTarget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collection-figures/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the targets of a day are reached, ranked
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listTargetCompletion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collection-figures/daily": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Goods shipped and money collected day by day against the month’s plan
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getDailyControl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/collection-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The receivables section of a sales plan: what is to come in a month, and what came
         * @description Of a month to come, everything is as it stands on asOf. Accounts stand with whoever has them on the last day that counts. An invoice that was issued before the month and settled both before it and on asOf is not part of it.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getCollectionPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cash-inflow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Planned and actual inflow of cash by week or month
         * @description The plan is what invoices had open at the end of planOn; receipts are those that came until today. Weeks begin on Monday; the first and the last period are cut at from and to.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getCashInflow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many of the accounts with a balance were reconciled in a period
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getReconciliationCoverage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/{reconciliationId}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the balance is made of, and what was booked for the same day since
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["explainReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Reconciliations that you may see, newest day first
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listReconciliations"];
        put?: never;
        /**
         * Freeze what an account owes as of a day, to be confirmed by the customer
         * @description Nothing that is booked later changes it. It is a draft until it is sent.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["makeReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/{reconciliationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One reconciliation with its items and its answer
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getReconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/{reconciliationId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail the statement to the contact, with a link to answer by
         * @description Send it again for a new link; the earlier ones work no more.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["sendReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/{reconciliationId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record what the customer answered by phone or letter
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["recordReconciliationAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/{reconciliationId}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say how a difference was cleared up
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["settleReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reconciliations/{reconciliationId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a reconciliation back, answered or not; its link works no more
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["withdrawReconciliation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/reconciliations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a customer is asked to confirm
         * @description A link that is over, withdrawn, of an earlier sending or forged is answered like one that never was.
         *
         *     For whoever holds the link, without a token.
         */
        get: operations["readReconciliationByLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/public/reconciliations/{token}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the balance, or say another one
         * @description The first answer counts; the same one again is answered alike, so that a repeat needs no key.
         *
         *     For whoever holds the link, without a token.
         */
        post: operations["answerReconciliationByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Money to be paid out, by due day
         * @description Who may call — the whole organisation: manager, director, finance, back-office, executive, administrator.
         */
        get: operations["listPayments"];
        put?: never;
        /**
         * Ask that money is paid out
         * @description The approvers of the policy approvals.payment are asked at once.
         *
         *     Who may call — their unit and team: manager, director; the whole organisation: finance, back-office, administrator.
         */
        post: operations["requestPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is approved and not paid, most urgent first
         * @description Order: pinned up, overdue, rank of the class (policy payments), due day, day of the request. With `fundsMinor` each row says whether the money reaches it.
         *
         *     Who may call — the whole organisation: manager, director, finance, back-office, executive, administrator.
         */
        get: operations["listPaymentQueue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One payment
         * @description Who may call — the whole organisation: manager, director, finance, back-office, executive, administrator.
         */
        get: operations["getPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is not approved yet
         * @description Approvers are asked again about what got worse. Afterwards: withdraw it and ask anew.
         *
         *     Who may call — their unit and team: manager, director; the whole organisation: finance, back-office, administrator.
         */
        patch: operations["changePayment"];
        trace?: never;
    };
    "/v1/payments/{paymentId}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a payment stands where it stands in the queue
         * @description Who may call — the whole organisation: manager, director, finance, back-office, executive, administrator.
         */
        get: operations["explainPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a request back before the money went
         * @description Who may call — their unit and team: manager, director; the whole organisation: finance, back-office, administrator.
         */
        post: operations["withdrawPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say on which day an approved payment is made
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["schedulePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/pay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that an approved payment was made
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["markPaymentPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back that a payment was made
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["undoPaymentPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/payments/{paymentId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move a payment to the front or the back of the queue, or give it back to the rule
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["pinPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remind customers of what is overdue, or only tell who would be reminded and who not
         * @description Each customer gets one notice a day at most, however often this is called. Refused while receipts are not known up to the day.
         *
         *     Who may call — the whole organisation: finance, administrator.
         */
        post: operations["runDunning"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Notices that you may see, newest day first
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listDunningNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/notices/{noticeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One notice
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getDunningNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/notices/{noticeId}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The notice as a letter to print
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["printDunningNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/notices/{noticeId}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The letter was sent, the call or visit made
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["finishDunningTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/notices/{noticeId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a notice back: its invoices step back, a mail that waits does not go
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["cancelDunningNotice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/invoices/{invoiceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the dunning of an invoice stands, with its history
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getInvoiceDunning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/invoices/{invoiceId}/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why an invoice is reminded on a day or not: inputs, rule, version of the scheme
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["explainInvoiceDunning"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/accounts/{accountId}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Holds of an account, lifted ones too, oldest first
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listDunningHolds"];
        put?: never;
        /**
         * Leave an account, or one of its invoices, alone
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["setDunningHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/accounts/{accountId}/holds/{holdId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One hold
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getDunningHold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/accounts/{accountId}/holds/{holdId}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a hold today
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, administrator.
         */
        post: operations["liftDunningHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Until which day receipts are known
         * @description Who may call — the whole organisation: finance, administrator.
         */
        get: operations["getDunningReceipts"];
        /**
         * State that all receipts until a day are booked, or that there were none
         * @description Who may call — the whole organisation: finance, administrator.
         */
        put: operations["stateDunningReceipts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Schemes by name; the organisation’s own is the policy dunning.scheme
         * @description Who may call — the whole organisation: representative, manager, director, finance, back-office, service, executive, administrator.
         */
        get: operations["listDunningSchemes"];
        put?: never;
        /**
         * Make a scheme; it holds for nobody until it is assigned
         * @description Who may call — the whole organisation: administrator.
         */
        post: operations["createDunningScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/schemes/{schemeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One scheme with its versions
         * @description Who may call — the whole organisation: representative, manager, director, finance, back-office, service, executive, administrator.
         */
        get: operations["getDunningScheme"];
        /**
         * Let a new version hold from a day on; the same day replaces
         * @description Who may call — the whole organisation: administrator.
         */
        put: operations["changeDunningScheme"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which units, accounts and invoices have a scheme of their own
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listDunningAssignments"];
        put?: never;
        /**
         * Give a unit, an account or an invoice a scheme, in the place of the one it had
         * @description Who may call — the whole organisation: finance, administrator.
         */
        post: operations["assignDunningScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dunning/assignments/{assignmentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The scheme of one unit, account or invoice
         * @description Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["getDunningAssignment"];
        put?: never;
        post?: never;
        /**
         * Take the scheme away; what is above it holds again
         * @description Who may call — the whole organisation: finance, administrator.
         */
        delete: operations["removeDunningAssignment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Header line of our template for a kind
         * @description For every active user.
         */
        get: operations["getImportTemplate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an address for a file to import
         * @description PUT the file to `url` with the same content type, then start an import with `uploadId`.
         *
         *     Who may call — the whole organisation: finance, back-office, administrator.
         */
        post: operations["openUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your imports, newest first; everybody’s for administrators
         * @description Who may call — own records: finance, back-office; the whole organisation: administrator.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Start an import
         * @description Answers at once; ask the import for its progress. Rows act with your rights: your role must be allowed to write every record of the kind. A wrong row is reported and stops no other; the same file twice changes nothing.
         *
         *     Who may call — the whole organisation: finance, back-office, administrator.
         */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One import with its progress and figures
         * @description Who may call — own records: finance, back-office; the whole organisation: administrator.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wrong rows of an import, or the rows that an undo kept, as CSV; 10,000 at most
         * @description Who may call — own records: finance, back-office; the whole organisation: administrator.
         */
        get: operations["getImportErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{importId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an import back
         * @description What it created is removed (users and units are deactivated, booked money is reversed) and what it changed is set back, where nobody has changed it since; what is kept is listed under /errors.
         *
         *     Who may call — the whole organisation: finance, back-office, administrator.
         */
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * E-mails to you and to contacts of your accounts (to everyone, for administrators), newest first
         * @description Who may call — own records: representative, manager, director, finance, back-office, service, executive; the whole organisation: administrator.
         */
        get: operations["listMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One e-mail: what it is made from and how far it has come
         * @description Who may call — own records: representative, manager, director, finance, back-office, service, executive; the whole organisation: administrator.
         */
        get: operations["getMessage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed a record, when, and how, newest first
         * @description Whoever may see an account may read its trail and those of its documents; trails of settings are for finance, executives and administrators, that of an import for whoever may see the import. Each entry holds the hash of the one before it, so a gap or a change shows.
         *
         *     Who may call — own records: representative; their unit and team: manager, director; the whole organisation: finance, back-office, executive, administrator.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service takes requests, and its release
         * @description Open to everyone, without a token.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This contract as OpenAPI 3.1
         * @description Open to everyone, without a token.
         */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This contract as a page
         * @description Open to everyone, without a token.
         */
        get: operations["getDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/redoc.js": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The script of the docs page
         * @description Open to everyone, without a token.
         */
        get: operations["getDocsScript"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        OrganisationPatch: {
            name?: string;
            baseCurrency?: components["schemas"]["Currency"];
            language?: components["schemas"]["Language"];
            timeZone?: components["schemas"]["TimeZone"];
        };
        /**
         * @description ISO 4217 code
         * @example EUR
         */
        Currency: string;
        /**
         * @description Language of messages
         * @enum {string}
         */
        Language: "en" | "es" | "zh-CN";
        /**
         * @description IANA time zone
         * @example Europe/Madrid
         */
        TimeZone: string;
        /**
         * Format: date
         * @description Civil day YYYY-MM-DD in the unit’s time zone
         * @example 2005-05-31
         */
        BusinessDate: string;
        NewUnit: {
            code: string;
            name: string;
            parentId: components["schemas"]["UnitId"];
            /** @description The parent’s when absent */
            timeZone?: components["schemas"]["TimeZone"];
            /** @description The parent’s when absent */
            currency?: components["schemas"]["Currency"];
            /** @description The parent’s when absent */
            locale?: components["schemas"]["Locale"];
            /** @description The parent’s when absent */
            calendar?: components["schemas"]["Calendar"];
            /** @description First day under its parent; today when absent */
            from?: components["schemas"]["BusinessDate"];
        };
        /**
         * @description Id of one unit
         * @example unt_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        UnitId: string;
        /**
         * @description BCP 47 locale for numbers and dates
         * @example es-MX
         */
        Locale: string;
        Calendar: {
            /** @description ISO days of the week, 1 = Monday */
            workingDays: number[];
            holidays: components["schemas"]["BusinessDate"][];
            /** @description ISO day on which a week starts */
            weekStart: number;
            /** @description MM-DD of the first day of the fiscal year */
            fiscalYearStart: string;
        };
        UnitPatch: {
            code?: string;
            name?: string;
            timeZone?: components["schemas"]["TimeZone"];
            currency?: components["schemas"]["Currency"];
            locale?: components["schemas"]["Locale"];
            calendar?: {
                /** @description ISO days of the week, 1 = Monday */
                workingDays?: number[];
                holidays?: components["schemas"]["BusinessDate"][];
                /** @description ISO day on which a week starts */
                weekStart?: number;
                /** @description MM-DD of the first day of the fiscal year */
                fiscalYearStart?: string;
            };
            active?: boolean;
        };
        ReParent: {
            parentId: components["schemas"]["UnitId"];
            /** @description First day under the new parent; entries of later days stay */
            from: components["schemas"]["BusinessDate"];
        };
        /**
         * @description What a user may do; scope comes from unit and management line
         * @enum {string}
         */
        Role: "representative" | "manager" | "director" | "finance" | "back-office" | "service" | "executive" | "administrator";
        NewUser: {
            /** Format: email */
            email: string;
            name: string;
            phone?: string;
            locale?: components["schemas"]["Locale"];
            hiredOn?: components["schemas"]["BusinessDate"];
            role: components["schemas"]["Role"];
            unitId: components["schemas"]["UnitId"];
            managerId?: components["schemas"]["UserId"] | null;
            /** @description The organisation’s when absent */
            language?: components["schemas"]["Language"];
            /** @description First day in this role; hiredOn or today when absent */
            from?: components["schemas"]["BusinessDate"];
        };
        /**
         * @description Id of one user
         * @example usr_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        UserId: string;
        UserPatch: {
            /** Format: email */
            email?: string;
            name?: string;
            phone?: string | null;
            language?: components["schemas"]["Language"];
            locale?: components["schemas"]["Locale"] | null;
            active?: boolean;
            hiredOn?: components["schemas"]["BusinessDate"] | null;
        };
        NewPosting: {
            /** @description First day of the change; entries of later days stay */
            from: components["schemas"]["BusinessDate"];
            role?: components["schemas"]["Role"];
            unitId?: components["schemas"]["UnitId"];
            /** @description null for nobody above */
            managerId?: components["schemas"]["UserId"] | null;
        };
        NewRate: {
            from: components["schemas"]["Currency"];
            to: components["schemas"]["Currency"];
            /** @description First day on which the rate holds; it holds until the next one */
            on: components["schemas"]["BusinessDate"];
            rate: components["schemas"]["RateValue"];
        };
        /**
         * @description Units of `to` for one unit of `from`
         * @example 1.0842
         */
        RateValue: string;
        /**
         * @description Id of one rate
         * @example rat_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        RateId: string;
        /**
         * @description Kind of policy
         * @example ageing
         */
        PolicyName: string;
        NewPolicyVersion: {
            /** @description First day; the same day replaces */
            validFrom: components["schemas"]["BusinessDate"];
            body: components["schemas"]["Json"];
        };
        /** @description Any JSON value */
        Json: unknown;
        /**
         * @description What is asked for
         * @example special-price
         */
        ApprovalKind: string;
        /**
         * @description sent-back = the requester may edit it; used = nothing of it is left
         * @enum {string}
         */
        ApprovalStatus: "pending" | "approved" | "refused" | "sent-back" | "withdrawn" | "revoked" | "expired" | "used";
        /**
         * @description Id of one account
         * @example acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        AccountId: string;
        NewApproval: {
            /** @constant */
            kind: "special-price";
            accountId: components["schemas"]["AccountId"];
            reason: string;
            document: components["schemas"]["SpecialPriceDocument"];
        } | {
            /** @constant */
            kind: "discount";
            accountId: components["schemas"]["AccountId"];
            reason: string;
            document: components["schemas"]["DiscountDocument"];
        } | {
            /** @constant */
            kind: "quote";
            accountId: components["schemas"]["AccountId"];
            reason: string;
            document: components["schemas"]["QuoteDocument"];
        } | {
            /** @constant */
            kind: "standard-contract";
            accountId: components["schemas"]["AccountId"];
            reason: string;
            document: components["schemas"]["StandardContractDocument"];
        } | {
            /** @constant */
            kind: "expense";
            reason: string;
            document: components["schemas"]["ExpenseDocument"];
        } | {
            /** @constant */
            kind: "plan";
            reason: string;
            document: components["schemas"]["PlanDocument"];
        };
        SpecialPriceDocument: {
            /** @description What is sold: SKU or name */
            item: string;
            quantity: string;
            /** @description Given on top without a price */
            freeQuantity?: string;
            listPrice: string;
            askedPrice: string;
            currency: components["schemas"]["Currency"];
            /** @description Paid back later */
            rebatePercent?: string;
            /** @description A longer term than usual counts as a discount */
            paymentTermDays?: number;
        };
        DiscountDocument: {
            currency: components["schemas"]["Currency"];
            /** @description Paid back later */
            rebatePercent?: string;
            /** @description A longer term than usual counts as a discount */
            paymentTermDays?: number;
            /** @description On the whole, after the prices of the lines */
            discountPercent?: string;
            lines: {
                /** @description What is sold: SKU or name */
                item: string;
                quantity: string;
                /** @description Given on top without a price */
                freeQuantity?: string;
                listPrice: string;
                askedPrice: string;
            }[];
        };
        QuoteDocument: {
            number?: string;
            validUntil?: components["schemas"]["BusinessDate"];
            currency: components["schemas"]["Currency"];
            /** @description Paid back later */
            rebatePercent?: string;
            /** @description A longer term than usual counts as a discount */
            paymentTermDays?: number;
            /** @description On the whole, after the prices of the lines */
            discountPercent?: string;
            lines: {
                /** @description What is sold: SKU or name */
                item: string;
                quantity: string;
                /** @description Given on top without a price */
                freeQuantity?: string;
                listPrice: string;
                askedPrice: string;
            }[];
        };
        StandardContractDocument: {
            contractType: string;
            number?: string;
            currency: components["schemas"]["Currency"];
            /** @description Paid back later */
            rebatePercent?: string;
            /** @description A longer term than usual counts as a discount */
            paymentTermDays?: number;
            /** @description On the whole, after the prices of the lines */
            discountPercent?: string;
            lines: {
                /** @description What is sold: SKU or name */
                item: string;
                quantity: string;
                /** @description Given on top without a price */
                freeQuantity?: string;
                listPrice: string;
                askedPrice: string;
            }[];
        };
        ExpenseDocument: {
            /** @description Travel, entertainment, samples, … */
            expenseType: string;
            amount: components["schemas"]["Money"];
            /** @description Your unit when absent; its head is asked first */
            departmentId?: components["schemas"]["UnitId"];
            spentOn?: components["schemas"]["BusinessDate"];
            description?: string;
        };
        /** @description Integer minor units of a currency: 1299.00 EUR is 129900 */
        Money: {
            amountMinor: number;
            currency: components["schemas"]["Currency"];
        };
        PlanDocument: {
            name: string;
            /** @description Your unit when absent */
            departmentId?: components["schemas"]["UnitId"];
            from?: components["schemas"]["BusinessDate"];
            until?: components["schemas"]["BusinessDate"];
            amount?: components["schemas"]["Money"];
            content?: string;
        };
        /**
         * @description Id of one approval
         * @example apr_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        ApprovalId: string;
        NewDelegation: {
            /** @description You when absent; others only by an administrator */
            fromId?: components["schemas"]["UserId"];
            /** @description Who may take them */
            toId: components["schemas"]["UserId"];
            from: components["schemas"]["BusinessDate"];
            until: components["schemas"]["BusinessDate"];
            /** @description Only these kinds of request; all when absent */
            kinds?: components["schemas"]["ApprovalKind"][];
            note?: string;
        };
        /**
         * @description Id of one delegation
         * @example dlg_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        DelegationId: string;
        NewAccount: {
            /** @description Our own number; unique without regard to case */
            number: string;
            name: string;
            type: components["schemas"]["AccountType"];
            /** @description The account that this one belongs to */
            parentId?: components["schemas"]["AccountId"];
            /** @description Unique when given */
            taxId?: string;
            /** @description ISO 3166 code or the country’s name as your books write it */
            country?: string;
            city?: string;
            address?: string;
            phone?: string;
            /** Format: email */
            email?: string;
            language?: components["schemas"]["Language"];
            /** @description The unit’s currency when absent */
            currency?: components["schemas"]["Currency"];
            /** @description The policy accounts.terms when absent */
            paymentTermsDays?: number;
            notes?: string;
            /** @description Owner from the first day; you, when absent and your role owns accounts */
            ownerId?: components["schemas"]["UserId"] | null;
            /** @description Unit from the first day; the owner’s unit when absent */
            unitId?: components["schemas"]["UnitId"];
        };
        /** @enum {string} */
        AccountType: "customer" | "dealer" | "outlet" | "prospect";
        AccountPatch: {
            /** @description Our own number; unique without regard to case */
            number?: string;
            name?: string;
            type?: components["schemas"]["AccountType"];
            parentId?: components["schemas"]["AccountId"] | null;
            taxId?: string | null;
            country?: string | null;
            city?: string | null;
            address?: string | null;
            phone?: string | null;
            email?: string | null;
            language?: components["schemas"]["Language"] | null;
            currency?: components["schemas"]["Currency"];
            /** @description Days from issue to due date */
            paymentTermsDays?: number;
            notes?: string | null;
            active?: boolean;
        };
        HandOver: {
            ownerId: components["schemas"]["UserId"] | null;
            /** @description The new owner’s unit when absent */
            unitId?: components["schemas"]["UnitId"];
            /** @description First day of the new ownership, not in the future; today when absent */
            from?: components["schemas"]["BusinessDate"];
        };
        BulkHandOver: {
            ownerId: components["schemas"]["UserId"] | null;
            /** @description The new owner’s unit when absent */
            unitId?: components["schemas"]["UnitId"];
            /** @description First day of the new ownership, not in the future; today when absent */
            from?: components["schemas"]["BusinessDate"];
            accountIds?: components["schemas"]["AccountId"][];
            /** @description All accounts of this owner, 40 a call; repeat while `remaining` is true */
            fromOwnerId?: components["schemas"]["UserId"];
        };
        NewContact: {
            name: string;
            role?: string;
            phone?: string;
            /** Format: email */
            email?: string;
            language?: components["schemas"]["Language"];
            /** @default false */
            primary?: boolean;
        };
        /**
         * @description Id of one contact
         * @example con_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        ContactId: string;
        ContactPatch: {
            name?: string;
            role?: string | null;
            phone?: string | null;
            email?: string | null;
            language?: components["schemas"]["Language"] | null;
            /** @description First to call */
            primary?: boolean;
        };
        /**
         * @description Where a product stands in its range
         * @enum {string}
         */
        Tier: "low" | "mid" | "high";
        NewProduct: {
            /** @description Unique without regard to case */
            sku: components["schemas"]["Sku"];
            name: string;
            /** @description Product line or family */
            series?: string;
            tier?: components["schemas"]["Tier"];
            /** @description In `currency`; absent for what is priced per order */
            listPrice?: components["schemas"]["PriceText"];
            /** @description In `currency`; shown only to roles that may see costs */
            unitCost?: components["schemas"]["PriceText"];
            /** @description The organisation’s base currency when absent */
            currency?: components["schemas"]["Currency"];
            /** @default true */
            active?: boolean;
        };
        /**
         * @description Stock-keeping unit
         * @example S10_1678
         */
        Sku: string;
        /**
         * @description Price of one piece, decimal text in major units of the currency; finer than its smallest coin if need be (six digits)
         * @example 95.7
         */
        PriceText: string;
        /**
         * @description Id of one product
         * @example prd_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        ProductId: string;
        ProductPatch: {
            /** @description Unique without regard to case */
            sku?: components["schemas"]["Sku"];
            name?: string;
            series?: string | null;
            tier?: components["schemas"]["Tier"] | null;
            listPrice?: components["schemas"]["PriceText"] | null;
            unitCost?: components["schemas"]["PriceText"] | null;
            currency?: components["schemas"]["Currency"];
            /** @description Inactive products keep their history and take no new orders */
            active?: boolean;
        };
        CreditProfilePatch: {
            countsChildren?: boolean | null;
            notes?: string | null;
        };
        /**
         * @description Id of one order
         * @example ord_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        OrderId: string;
        NewCreditLimit: {
            mode: components["schemas"]["CreditMode"];
            /** @description The limit in the currency of the profile; 0 unless the mode is limit */
            amountMinor?: number;
            /** @description Today when absent */
            from?: components["schemas"]["BusinessDate"];
            /** @description Last day; from the next on the limit is zero */
            to?: components["schemas"]["BusinessDate"];
            reason: string;
            /** @description The profile’s, else the account’s, when absent */
            currency?: components["schemas"]["Currency"];
        };
        /**
         * @description limit: up to the amount, and zero is zero; cash-only: only against money that is here
         * @enum {string}
         */
        CreditMode: "limit" | "cash-only" | "unlimited";
        CreditBlock: {
            reason: string;
        };
        NewCreditAssessment: {
            /** @description Today when absent */
            on?: components["schemas"]["BusinessDate"];
            /** @description A grade of the policy credit.ratings */
            rating: string;
            /** @description A class of the policy credit.ratings */
            importance: string;
            /** @description What the judgement rests on */
            evidence: string;
            purchasingAbility?: string;
            paymentAbility?: string;
            /** @description A dealer’s working capital and its day */
            workingCapital?: {
                amountMinor: number;
                currency: components["schemas"]["Currency"];
                asOf: components["schemas"]["BusinessDate"];
            };
        };
        /**
         * @description Id of one assessment
         * @example ass_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        AssessmentId: string;
        CreditAssessmentPatch: {
            /** @description A grade of the policy credit.ratings */
            rating?: string;
            /** @description A class of the policy credit.ratings */
            importance?: string;
            /** @description What the judgement rests on */
            evidence?: string;
            purchasingAbility?: string | null;
            paymentAbility?: string | null;
            workingCapital?: {
                amountMinor: number;
                currency: components["schemas"]["Currency"];
                asOf: components["schemas"]["BusinessDate"];
            } | null;
        };
        NewCreditRelease: {
            /** @description Only for this order; for any when absent */
            orderId?: components["schemas"]["OrderId"];
            /** @description How far beyond the limit, in the currency of the profile */
            maxOverMinor: number;
            /** @description Checks that do not count */
            waives: ("overdue" | "promises" | "disputes")[];
            validTo: components["schemas"]["BusinessDate"];
            reason: string;
        };
        /**
         * @description Id of one creditRelease
         * @example crl_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        CreditReleaseId: string;
        NewDeposit: {
            /** @description The account’s when absent */
            currency?: components["schemas"]["Currency"];
            amountMinor: number;
            /** @description Today when absent */
            lodgedOn?: components["schemas"]["BusinessDate"];
            reference?: string;
            notes?: string;
        };
        /**
         * @description Id of one deposit
         * @example dep_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        DepositId: string;
        DepositPatch: {
            reference?: string | null;
            notes?: string | null;
        };
        ReturnDeposit: {
            /** @description Today when absent */
            on?: components["schemas"]["BusinessDate"];
            reason: string;
        };
        /** @enum {string} */
        OrderStatus: "draft" | "confirmed" | "shipped" | "closed" | "on-hold" | "disputed" | "cancelled";
        NewOrder: {
            /** @description Who sold it; the account’s owner on orderedOn when a new order names nobody */
            ownerId?: components["schemas"]["UserId"] | null;
            requiredOn?: components["schemas"]["BusinessDate"];
            /** @description The customer’s own number */
            customerReference?: string;
            notes?: string;
            /** @description Next of the series SO-<year> when absent */
            number?: string;
            accountId: components["schemas"]["AccountId"];
            /** @description Today in your unit when absent */
            orderedOn?: components["schemas"]["BusinessDate"];
            /** @description The account’s currency when absent */
            currency?: components["schemas"]["Currency"];
            /** @default [] */
            lines?: components["schemas"]["NewOrderLine"][];
        };
        NewOrderLine: {
            /** @description Place in the list when absent */
            line?: number;
            /** @description A product of the catalogue */
            sku: components["schemas"]["Sku"];
            /** @description The product’s name when absent */
            description?: string;
            quantity: components["schemas"]["Quantity"];
            unitPrice: components["schemas"]["PriceText"];
        };
        /**
         * @description Decimal text above zero, six digits after the point at most
         * @example 30
         */
        Quantity: string;
        OrderPatch: {
            ownerId?: (components["schemas"]["UserId"] | null) | null;
            requiredOn?: components["schemas"]["BusinessDate"] | null;
            customerReference?: string | null;
            notes?: string | null;
            orderedOn?: components["schemas"]["BusinessDate"];
            currency?: components["schemas"]["Currency"];
            lines?: components["schemas"]["NewOrderLine"][];
        };
        OrderTransition: {
            to: components["schemas"]["OrderStatus"];
            /** @description Day of the change; today in the order’s unit when absent */
            on?: components["schemas"]["BusinessDate"];
            /** @description Required for on-hold, disputed, cancelled */
            reason?: string;
        };
        NewInvoice: {
            accountId: components["schemas"]["AccountId"];
            /** @description Next of the series INV-<year> when absent */
            number?: string;
            /** @description Takes amount and currency from the order when they are absent */
            orderId?: components["schemas"]["OrderId"];
            /** @description Today when absent */
            issuedOn?: components["schemas"]["BusinessDate"];
            amountMinor?: number;
            /** @description The account’s when absent */
            currency?: components["schemas"]["Currency"];
            /** @description One due date by the payment terms when absent */
            dues?: components["schemas"]["Due"][];
            notes?: string;
        };
        Due: {
            dueOn: components["schemas"]["BusinessDate"];
            amountMinor: number;
        };
        /**
         * @description Id of one invoice
         * @example inv_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        InvoiceId: string;
        InvoicePatch: {
            notes?: string | null;
            dues?: components["schemas"]["Due"][];
        };
        DisputeChange: {
            disputed: boolean;
            /** @description Required to open a dispute */
            reason?: string;
        };
        PromiseChange: {
            promisedOn: components["schemas"]["BusinessDate"] | null;
            note?: string;
        };
        Undo: {
            /** @description Today when absent; not before what it undoes */
            on?: components["schemas"]["BusinessDate"];
            reason: string;
        };
        NewWriteOff: {
            /** @description Today when absent; not before what it undoes */
            on?: components["schemas"]["BusinessDate"];
            reason: string;
            /** @description All that is open when absent */
            amountMinor?: number;
        };
        WriteOffRequest: {
            /** @description What is open when absent */
            amountMinor?: number;
            reason: string;
        };
        /**
         * @description Id of one receipt
         * @example rcp_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        ReceiptId: string;
        NewReceipt: {
            accountId: components["schemas"]["AccountId"];
            /** @description Next of the year’s series when absent; unique within the account */
            number?: string;
            amountMinor: number;
            /** @description The account’s when absent */
            currency?: components["schemas"]["Currency"];
            /** @description What the bank or the customer calls it */
            reference?: string;
            notes?: string;
            /** @description Today when absent */
            receivedOn?: components["schemas"]["BusinessDate"];
            /** @description Who took the money; you when absent */
            handlerId?: components["schemas"]["UserId"];
            method?: components["schemas"]["PaymentMethod"];
            /**
             * @description automatic: earliest due first, then number; none: keep unapplied; or one invoice, up to what it has open
             * @default automatic
             */
            allocate?: ("automatic" | "none") | {
                invoiceId: components["schemas"]["InvoiceId"];
            };
        };
        /** @enum {string} */
        PaymentMethod: "transfer" | "cash" | "cheque" | "card" | "bill" | "other";
        NewCreditNote: {
            accountId: components["schemas"]["AccountId"];
            /** @description Next of the year’s series when absent; unique within the account */
            number?: string;
            amountMinor: number;
            /** @description The account’s when absent */
            currency?: components["schemas"]["Currency"];
            /** @description What the bank or the customer calls it */
            reference?: string;
            notes?: string;
            /** @description Today when absent */
            issuedOn?: components["schemas"]["BusinessDate"];
            /**
             * @description automatic: earliest due first, then number; none: keep unapplied; or one invoice, up to what it has open
             * @default automatic
             */
            allocate?: ("automatic" | "none") | {
                invoiceId: components["schemas"]["InvoiceId"];
            };
        };
        /**
         * @description Id of one creditNote
         * @example crn_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        CreditNoteId: string;
        /**
         * @description Id of one writeOff
         * @example wof_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        WriteOffId: string;
        NewAllocation: {
            /** @constant */
            automatic: true;
        } | {
            allocations: {
                invoiceId: components["schemas"]["InvoiceId"];
                amountMinor: number;
            }[];
            /** @description Day from which it counts; the later of the two documents when absent */
            on?: components["schemas"]["BusinessDate"];
        };
        /**
         * @description Id of one allocation
         * @example alc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        AllocationId: string;
        /**
         * @description over: above limit and allowance; watched: from the policy’s part of it on
         * @enum {string}
         */
        ExposureState: "normal" | "watched" | "over";
        NewPromise: {
            accountId: components["schemas"]["AccountId"];
            invoiceIds: components["schemas"]["InvoiceId"][];
            parts: components["schemas"]["PromisePart"][];
            /** @description Who made it */
            contactId?: components["schemas"]["ContactId"];
            note?: string;
        };
        PromisePart: {
            on: components["schemas"]["BusinessDate"];
            amountMinor: number;
        };
        /**
         * @description Id of one promise
         * @example prm_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        PromiseId: string;
        PromiseWithdrawal: {
            reason: string;
            /**
             * @description It was never made: it counts on no day
             * @default false
             */
            mistake?: boolean;
        };
        NewCollectionAction: {
            accountId: components["schemas"]["AccountId"];
            kind: components["schemas"]["CollectionActionKind"];
            contactId?: components["schemas"]["ContactId"];
            /** @description A code of the policy collecting.results */
            result: string;
            note?: string;
            /** @description Today when absent; not in the future */
            on?: components["schemas"]["BusinessDate"];
            /** @default [] */
            invoiceIds?: components["schemas"]["InvoiceId"][];
            next?: {
                what: string;
                /** @description Who does it */
                ownerId: components["schemas"]["UserId"];
                on: components["schemas"]["BusinessDate"];
            };
        };
        /** @enum {string} */
        CollectionActionKind: "call" | "visit" | "letter" | "e-mail" | "meeting";
        /**
         * @description Id of one collectionAction
         * @example cla_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        CollectionActionId: string;
        CollectionActionPatch: {
            /** @description A code of the policy collecting.results */
            result?: string;
            note?: string | null;
            /** @description Comes whole; with doneOn it is done */
            next?: {
                what: string;
                /** @description Who does it */
                ownerId: components["schemas"]["UserId"];
                on: components["schemas"]["BusinessDate"];
                doneOn?: components["schemas"]["BusinessDate"];
            } | null;
        };
        Withdrawal: {
            reason: string;
        };
        WorklistPlacing: {
            /** @description null takes it off */
            pin?: {
                /** @enum {string} */
                direction: "up" | "down";
                /** @description Last day */
                until: components["schemas"]["BusinessDate"];
                reason: string;
            } | null;
            /** @description null ends it */
            snooze?: {
                /** @description Back on this day */
                until: components["schemas"]["BusinessDate"];
                reason: string;
            } | null;
        };
        NewRuling: {
            invoiceId: components["schemas"]["InvoiceId"];
            state: components["schemas"]["DebtState"] | null;
            /** @description Today when absent; not in the future */
            from?: components["schemas"]["BusinessDate"];
            reason: string;
            /** @description Where it is proven: a file, a letter, a court’s number */
            evidence?: string;
        };
        /**
         * @description 正常, 超账期, 呆账, 死账: on time, over its term, doubtful, dead
         * @enum {string}
         */
        DebtState: "on-time" | "overdue" | "doubtful" | "dead";
        HandUp: {
            reason: string;
        };
        Acknowledgement: {
            note?: string;
        };
        NewInvoiceRequest: {
            accountId: components["schemas"]["AccountId"];
            orderId?: components["schemas"]["OrderId"];
            /** @description Number of the contract or whatever it refers to */
            contract?: string;
            amountMinor: number;
            /** @description Day by which it is wanted */
            wantedOn: components["schemas"]["BusinessDate"];
            note?: string;
            /** @description The account’s when absent */
            currency?: components["schemas"]["Currency"];
        };
        /**
         * @description Id of one invoiceRequest
         * @example ivr_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        InvoiceRequestId: string;
        InvoiceRequestAnswer: {
            /** @constant */
            answer: "issued";
            invoiceId: components["schemas"]["InvoiceId"];
        } | {
            /** @constant */
            answer: "declined";
            reason: string;
        };
        InvoiceRequestWithdrawal: {
            reason: string;
        };
        NewCoaching: {
            /** @description Who is coached */
            representativeId: components["schemas"]["UserId"];
            observations: string;
            /** @description Day on which both look at it again */
            followUpOn?: components["schemas"]["BusinessDate"];
            /** @description Today when absent; not in the future */
            on?: components["schemas"]["BusinessDate"];
            /** @default [] */
            agreed?: {
                what: string;
                dueOn: components["schemas"]["BusinessDate"];
            }[];
        };
        /**
         * @description Id of one coaching
         * @example cch_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        CoachingId: string;
        CoachingPatch: {
            observations?: string;
            agreed?: {
                what: string;
                dueOn: components["schemas"]["BusinessDate"];
                doneOn?: components["schemas"]["BusinessDate"];
            }[];
            followUpOn?: components["schemas"]["BusinessDate"] | null;
        };
        /** @enum {string} */
        TargetMeasure: "collected" | "shipped";
        NewTarget: {
            measure: components["schemas"]["TargetMeasure"];
            /** @description Exactly one of accountId, ownerId and unitId */
            accountId?: components["schemas"]["AccountId"];
            /** @description What the accounts that this person has on the day bring */
            ownerId?: components["schemas"]["UserId"];
            /** @description With all units below it */
            unitId?: components["schemas"]["UnitId"];
            from: components["schemas"]["BusinessDate"];
            to: components["schemas"]["BusinessDate"];
            currency: components["schemas"]["Currency"];
            amountMinor: number;
            reason?: string;
        };
        /**
         * @description Id of one target
         * @example tgt_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        TargetId: string;
        TargetChange: {
            /** @description null withdraws the target from today on */
            amountMinor: number | null;
            reason: string;
        };
        TargetUndo: {
            reason: string;
        };
        /**
         * @description Id of one reconciliation
         * @example rcl_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        ReconciliationId: string;
        /** @enum {string} */
        ReconciliationState: "draft" | "sent" | "confirmed" | "differs" | "settled" | "withdrawn";
        NewReconciliation: {
            accountId: components["schemas"]["AccountId"];
            /** @description Today when absent */
            asOf?: components["schemas"]["BusinessDate"];
            /** @description The account’s when absent */
            currency?: components["schemas"]["Currency"];
            /** @description The primary one with an e-mail address when absent */
            contactId?: components["schemas"]["ContactId"];
        };
        ReconciliationSending: {
            /** @description Somebody else than before; the same one when absent */
            contactId?: components["schemas"]["ContactId"];
        };
        NewReconciliationAnswer: {
            /** @constant */
            answer: "confirmed";
            note?: string;
        } | {
            /** @constant */
            answer: "differs";
            /** @description What the customer’s books say that they owe, in the currency of the statement; negative when we owe */
            theirBalanceMinor: number;
            note?: string;
        };
        ReconciliationSettlement: {
            note: string;
        };
        ReconciliationWithdrawal: {
            reason: string;
        };
        /** @enum {string} */
        PaymentState: "requested" | "approved" | "scheduled" | "paid" | "rejected" | "withdrawn";
        NewPayment: {
            /** @description Who is paid */
            payee: string;
            /** @description What for */
            purpose: string;
            amountMinor: number;
            dueOn: components["schemas"]["BusinessDate"];
            class: components["schemas"]["PaymentClass"];
            /** @description Why it is urgent; some classes ask for it */
            reason?: string;
            /** @description Yours when absent */
            unitId?: components["schemas"]["UnitId"];
            /** @description The unit’s when absent */
            currency?: components["schemas"]["Currency"];
        };
        /**
         * @description A class of the policy payments
         * @example supplier
         */
        PaymentClass: string;
        /**
         * @description Id of one payment
         * @example pay_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        PaymentId: string;
        PaymentPatch: {
            /** @description Who is paid */
            payee?: string;
            /** @description What for */
            purpose?: string;
            amountMinor?: number;
            currency?: components["schemas"]["Currency"];
            dueOn?: components["schemas"]["BusinessDate"];
            class?: components["schemas"]["PaymentClass"];
            reason?: string | null;
        };
        PaymentReason: {
            reason: string;
        };
        PaymentDay: {
            /** @description Today or later */
            on: components["schemas"]["BusinessDate"];
        };
        PaymentDone: {
            /** @description Today when absent; not in the future */
            on?: components["schemas"]["BusinessDate"];
            reference: string;
        };
        PaymentPin: {
            /** @description null gives it back to the rule */
            place: ("up" | "down") | null;
            reason: string;
        };
        DunningRun: {
            /** @description Today when absent; not in the future */
            asOf?: components["schemas"]["BusinessDate"];
            /** @description Only accounts of this unit and those below it */
            unitId?: components["schemas"]["UnitId"];
            /**
             * @description Only tells who would be reminded and who not; writes nothing
             * @default false
             */
            dryRun?: boolean;
        };
        /**
         * @description Id of one dunningNotice
         * @example dnt_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        DunningNoticeId: string;
        DunningTaskDone: {
            note?: string;
        };
        DunningNoticeCancel: {
            reason: string;
        };
        NewDunningHold: {
            /** @description Only this invoice; the whole account when absent */
            invoiceId?: components["schemas"]["InvoiceId"];
            /** @enum {string} */
            kind: "manual" | "promise" | "insolvency";
            reason: string;
            /** @description Last day; until it is lifted when absent */
            until?: components["schemas"]["BusinessDate"];
        };
        /**
         * @description Id of one dunningHold
         * @example dhd_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        DunningHoldId: string;
        NewDunningScheme: {
            name: string;
            validFrom: components["schemas"]["BusinessDate"];
            body: components["schemas"]["DunningSchemeBody"];
        };
        DunningSchemeBody: {
            levels: {
                rule: components["schemas"]["DunningDateRule"];
                channel: components["schemas"]["DunningChannel"];
                texts: {
                    /** @description Variables: {account} {accountNumber} {contact} {organisation} {date} {total} {invoices} {level} */
                    en: {
                        subject: string;
                        opening: string;
                        closing: string;
                    };
                    /** @description Variables: {account} {accountNumber} {contact} {organisation} {date} {total} {invoices} {level} */
                    es: {
                        subject: string;
                        opening: string;
                        closing: string;
                    };
                    /** @description Variables: {account} {accountNumber} {contact} {organisation} {date} {total} {invoices} {level} */
                    "zh-CN": {
                        subject: string;
                        opening: string;
                        closing: string;
                    };
                };
                /** @description Once a notice, in the currency of what is dunned; none where missing */
                fee: components["schemas"]["Money"][];
            }[];
            interest: {
                /**
                 * @description accrue: claimed from day to day; waive: claimed, and dropped when the principal is paid; info: shown only
                 * @enum {string}
                 */
                mode: "none" | "info" | "accrue" | "waive";
                /** @description A year, of 365 days */
                ratePercent: string;
            };
            /** @description Days over due on which nothing is reminded */
            graceDays: number;
            /** @description Days between two reminders of one customer */
            minimumGapDays: number;
            /** @description Less than this in a currency is not reminded */
            minimum: components["schemas"]["Money"][];
            /** @description Days after the last level until dunning has failed */
            failAfterDays: number;
            /** @description ISO days, besides days off of the unit’s calendar */
            blackoutWeekdays: number[];
            blackoutDays: components["schemas"]["BusinessDate"][];
        };
        DunningDateRule: {
            /**
             * @description end-of-month: the last day of the month of due date + days
             * @enum {string}
             */
            from: "due-date" | "end-of-month" | "previous-reminder";
            days: number;
        };
        /** @enum {string} */
        DunningChannel: "e-mail" | "letter" | "call" | "visit";
        /**
         * @description Id of one dunningScheme
         * @example dsc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        DunningSchemeId: string;
        NewDunningAssignment: {
            targetId: components["schemas"]["UnitId"] | components["schemas"]["AccountId"] | components["schemas"]["InvoiceId"];
            schemeId: components["schemas"]["DunningSchemeId"];
        };
        /**
         * @description Id of one dunningAssignment
         * @example das_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        DunningAssignmentId: string;
        /** @enum {string} */
        ImportKind: "units" | "users" | "accounts" | "contacts" | "products" | "orders" | "order-lines" | "invoices" | "receipts" | "rates";
        NewUpload: {
            /** @default text/csv */
            contentType?: string;
        };
        NewImport: {
            kind: components["schemas"]["ImportKind"];
            /** @description The file itself, 4 MB at most */
            csv?: string;
            /** @description A file that you put to an upload address */
            uploadId?: components["schemas"]["UploadId"];
            /** @description How foreign columns become ours; absent for our own template */
            mapping?: components["schemas"]["ImportMapping"];
            /**
             * @description Check every row and count, but change nothing
             * @default false
             */
            dryRun?: boolean;
        };
        /**
         * @description Id of one upload
         * @example upl_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        UploadId: string;
        ImportMapping: {
            /** @description Our column → where it comes from */
            columns: {
                [key: string]: (string | components["schemas"]["MappingSource"]) | (string | components["schemas"]["MappingSource"])[];
            };
            /** @description Rows to take: those for which every condition holds */
            where?: components["schemas"]["MappingCondition"] | components["schemas"]["MappingCondition"][];
            /** @description Several rows may be about one record: the one that is smallest by date and then by text is taken */
            distinct?: boolean;
            /** @description True unless said otherwise */
            ignoreOtherColumns?: boolean;
        };
        MappingSource: {
            /** @description This column of the file */
            column?: string;
            /** @description The same in every row */
            constant?: string;
            /** @description Columns in braces: `{First name} {Last name}` */
            template?: string;
            /** @description First column divided by the second */
            divide?: [
                string,
                string
            ];
            /** @description Value of `take` in the row whose `match` equals this row’s `column` */
            lookup?: {
                column: string;
                /** @constant */
                in: "self";
                match: string;
                take: string;
            };
            /** @description Translates whole values; others stay */
            values?: {
                [key: string]: string;
            };
            /** @description Values that `values` does not name become empty */
            only?: boolean;
            /** @enum {string} */
            dateFormat?: "YYYY-MM-DD" | "YYYY/M/D" | "YYYY.M.D" | "YYYYMMDD" | "YYYY年M月D日" | "M/D/YYYY" | "D/M/YYYY" | "D-M-YYYY" | "D.M.YYYY";
            /**
             * @description Decimal mark; the other one is taken as grouping
             * @enum {string}
             */
            decimal?: "." | ",";
            /** @description Digits of a quotient; 6 when absent */
            scale?: number;
            /** @description Digits to round to, half away from zero */
            roundTo?: number;
            addDays?: number;
            lowerCase?: boolean;
            /** @description Put before a value that is not empty */
            prefix?: string;
            suffix?: string;
        };
        MappingCondition: {
            column: string;
            equals?: string;
            notEquals?: string;
            in?: string[];
            notIn?: string[];
        };
        /**
         * @description Id of one import
         * @example imp_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        ImportId: string;
        /**
         * @description unknown = handed over, but the answer was lost
         * @enum {string}
         */
        MessageStatus: "queued" | "sending" | "unknown" | "sent" | "suppressed" | "failed";
        /**
         * @description Id of one message
         * @example msg_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        MessageId: string;
        /** @description RFC 9457 problem details */
        Problem: {
            /** @description Stable address of the kind of problem; see docs/errors.md */
            type: string;
            title: string;
            status: number;
            /** @description In the language of Accept-Language; your own when absent */
            detail: string;
            /** @description Stable code, never translated */
            code: string;
            requestId: string;
            errors?: {
                /** @enum {string} */
                in?: "body" | "query" | "path" | "header";
                /** @description JSON pointer of the field */
                pointer: string;
                code: string;
                detail: string;
            }[];
        } & {
            [key: string]: unknown;
        };
        Me: {
            user: components["schemas"]["User"];
            organisation: components["schemas"]["Organisation"];
            /** @description What your role reaches, by kind of record */
            scopes: {
                [key: string]: {
                    /** @enum {string} */
                    read: "none" | "own" | "team" | "organisation";
                    /** @enum {string} */
                    write: "none" | "own" | "team" | "organisation";
                };
            };
        };
        User: {
            id: components["schemas"]["UserId"];
            /** Format: email */
            email: string;
            name: string;
            phone?: string;
            language: components["schemas"]["Language"];
            locale?: components["schemas"]["Locale"];
            active: boolean;
            hiredOn?: components["schemas"]["BusinessDate"];
            /** @description History, oldest first; the last entry that has begun counts */
            postings: {
                from: components["schemas"]["BusinessDate"];
                role: components["schemas"]["Role"];
                unitId: components["schemas"]["UnitId"];
                managerId: components["schemas"]["UserId"] | null;
            }[];
            /** @description Role today */
            role: components["schemas"]["Role"];
            /** @description Unit today */
            unitId: components["schemas"]["UnitId"];
            /** @description Manager today */
            managerId: components["schemas"]["UserId"] | null;
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Organisation: {
            id: components["schemas"]["OrganisationId"];
            name: string;
            baseCurrency: components["schemas"]["Currency"];
            language: components["schemas"]["Language"];
            timeZone: components["schemas"]["TimeZone"];
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @description Id of one organisation
         * @example org_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        OrganisationId: string;
        Unit: {
            id: components["schemas"]["UnitId"];
            code: string;
            name: string;
            timeZone: components["schemas"]["TimeZone"];
            currency: components["schemas"]["Currency"];
            locale: components["schemas"]["Locale"];
            calendar: components["schemas"]["Calendar"];
            active: boolean;
            /** @description History, oldest first; the last entry that has begun counts */
            parents: {
                from: components["schemas"]["BusinessDate"];
                parentId: components["schemas"]["UnitId"] | null;
            }[];
            /** @description Parent today, or on the asOf of a list; null for the top unit */
            parentId: components["schemas"]["UnitId"] | null;
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Rate: {
            id: components["schemas"]["RateId"];
            from: components["schemas"]["Currency"];
            to: components["schemas"]["Currency"];
            /** @description First day on which the rate holds; it holds until the next one */
            on: components["schemas"]["BusinessDate"];
            rate: components["schemas"]["RateValue"];
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Policy: {
            /** @description null for the shipped numbers */
            validFrom: components["schemas"]["BusinessDate"] | null;
            /** @description True where the shipped numbers hold */
            isDefault: boolean;
            body: components["schemas"]["Json"];
            kind: components["schemas"]["PolicyName"];
            purpose: string;
            /** @description Of the kind, also the ETag; 1 while it was never changed */
            version: number;
        };
        PolicyVersion: {
            /** @description null for the shipped numbers */
            validFrom: components["schemas"]["BusinessDate"] | null;
            /** @description True where the shipped numbers hold */
            isDefault: boolean;
            body: components["schemas"]["Json"];
        };
        Approval: {
            id: components["schemas"]["ApprovalId"];
            kind: components["schemas"]["ApprovalKind"];
            status: components["schemas"]["ApprovalStatus"];
            requesterId: components["schemas"]["UserId"];
            requestedAt: components["schemas"]["Instant"];
            requestedOn: components["schemas"]["BusinessDate"];
            accountId?: components["schemas"]["AccountId"];
            /** @description Record that the document is of, where it has one */
            documentId?: string;
            ownerId: components["schemas"]["UserId"] | null;
            /** @description Unit whose calendar, line and policy count */
            unitId: components["schemas"]["UnitId"];
            /** @description What it is about, in the words of its document */
            title: string;
            reason: string;
            /** @description Everything that an approver is shown */
            document: {
                [key: string]: components["schemas"]["Json"];
            };
            documentVersion: number;
            /** @description SHA-256 over the document; a decision names it */
            documentHash: string;
            round: number;
            /** @description Version of the policy that chose the chain; null for the shipped numbers */
            policy: {
                kind: string;
                validFrom: components["schemas"]["BusinessDate"] | null;
            };
            figures: components["schemas"]["ApprovalFigure"][];
            triggered: components["schemas"]["TriggeredRule"][];
            steps: components["schemas"]["ApprovalStep"][];
            skipped: components["schemas"]["SkippedApprover"][];
            /** @description Rules that were approved, with the worst figure approved */
            granted: components["schemas"]["TriggeredRule"][];
            askings: components["schemas"]["ApprovalAsking"][];
            endedAt?: components["schemas"]["Instant"];
            endedBy?: string;
            endReason?: string;
            /** @description What is left of an approval */
            allowance?: {
                /** @description Last day on which it may be used */
                until: components["schemas"]["BusinessDate"] | null;
                usesLeft: number | null;
                amountLeft: components["schemas"]["Money"] | null;
                /** @description References of what it was used for */
                usedBy: string[];
            };
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * Format: date-time
         * @description Instant, RFC 3339 in UTC
         */
        Instant: string;
        ApprovalFigure: {
            measure: string;
            /** @constant */
            unit: "percent";
            /** @description Six digits after the point, cut off and not rounded up */
            percent: string;
        } | {
            measure: string;
            /** @constant */
            unit: "amount";
            amountMinor: number;
            /** @description Currency of the policy */
            currency: components["schemas"]["Currency"];
            /** @description The amount as the document says it */
            of: components["schemas"]["Money"];
            /** @description Rate of the day, 1 in one and the same currency */
            rate: string;
        } | {
            measure: string;
            /** @constant */
            unit: "count";
            count: number;
        };
        TriggeredRule: {
            rule: string;
            figure: components["schemas"]["ApprovalFigure"];
            /** @description The highest threshold that the figure reaches, inclusive */
            from: string;
        };
        ApprovalStep: {
            /** @description Rules that this step answers for */
            rules: string[];
            /** @description Whom the policy names here */
            post: string;
            /**
             * @description How many of the members must approve
             * @enum {string}
             */
            needs: "all" | "any";
            seats: {
                /** @description Who is to decide; somebody may stand in */
                memberId: components["schemas"]["UserId"];
                /** @description Who approved in this place */
                approvedBy?: components["schemas"]["UserId"];
            }[];
            /**
             * @description carried = approved by whoever approved the step before; standing = approved before an edit
             * @enum {string}
             */
            state: "waiting" | "asked" | "approved" | "carried" | "standing";
        };
        SkippedApprover: {
            post: string;
            userId: components["schemas"]["UserId"] | null;
            /**
             * @description Except for asked-just-before the next one up is asked instead
             * @enum {string}
             */
            why: "vacant" | "inactive" | "is-requester" | "below-requester" | "asked-just-before";
        };
        ApprovalAsking: {
            /** @description Unique within the request */
            number: number;
            /** @description 1, and one more after every edit */
            round: number;
            /** @description Place of the step in the chain of its round, from 0 */
            step: number;
            /** @description Whose place it is */
            memberId: components["schemas"]["UserId"];
            /** @description Who is asked */
            userId: components["schemas"]["UserId"];
            /** @enum {string} */
            why: "member" | "escalated" | "delegated";
            /** @description What it was asked for, with its figures */
            rules: components["schemas"]["TriggeredRule"][];
            askedAt: components["schemas"]["Instant"];
            /** @description Working day on which an answer is given the same day */
            sameDayOn: components["schemas"]["BusinessDate"];
            dueAt: components["schemas"]["Instant"];
            /**
             * @description passed = no longer needed
             * @enum {string}
             */
            state: "pending" | "answered" | "passed";
            answer?: {
                /** @enum {string} */
                outcome: "approve" | "refuse" | "send-back";
                /** @description Who answered: the person asked or their delegate */
                by: components["schemas"]["UserId"];
                at: components["schemas"]["Instant"];
                on: components["schemas"]["BusinessDate"];
                reason?: string;
                /** @description What was shown; the version of that hash is kept */
                documentHash: string;
                documentVersion: number;
            };
            remindedAt?: components["schemas"]["Instant"];
            /** @description When the missed deadline was put down */
            breachedAt?: components["schemas"]["Instant"];
        };
        ApprovalTimeliness: {
            month: string;
            total: {
                /** @description Denominator: questions whose day is over or that were answered */
                submitted: number;
                /** @description Numerator: answered on the working day on which they came */
                answeredSameDay: number;
                answeredLater: number;
                /** @description Missed their day and have no answer */
                unanswered: number;
                /** @description Missed their deadline */
                breaches: number;
                /** @description Wait for an answer and still have their day; not counted in submitted */
                open: number;
                /** @description 100 × answeredSameDay ÷ submitted, two digits, cut off */
                ratePercent: string | null;
            };
            data: {
                approverId: components["schemas"]["UserId"];
                unitId: components["schemas"]["UnitId"];
                /** @description Denominator: questions whose day is over or that were answered */
                submitted: number;
                /** @description Numerator: answered on the working day on which they came */
                answeredSameDay: number;
                answeredLater: number;
                /** @description Missed their day and have no answer */
                unanswered: number;
                /** @description Missed their deadline */
                breaches: number;
                /** @description Wait for an answer and still have their day; not counted in submitted */
                open: number;
                /** @description 100 × answeredSameDay ÷ submitted, two digits, cut off */
                ratePercent: string | null;
            }[];
        };
        ApprovalExplanation: {
            approvalId: components["schemas"]["ApprovalId"];
            policy: {
                kind: string;
                validFrom: string | null;
            };
            rules: {
                rule: string;
                /** @description null where the document has no such figure */
                figure: components["schemas"]["ApprovalFigure"] | null;
                thresholds: {
                    from: string;
                    asks: string[];
                }[];
                /** @description The highest threshold that the figure reaches */
                reached: string | null;
                /** @description The worst figure that was approved */
                granted: components["schemas"]["ApprovalFigure"] | null;
            }[];
            chain: {
                /** @description Rules that this step answers for */
                rules: string[];
                /** @description Whom the policy names here */
                post: string;
                /**
                 * @description How many of the members must approve
                 * @enum {string}
                 */
                needs: "all" | "any";
                /**
                 * @description carried = approved by whoever approved the step before; standing = approved before an edit
                 * @enum {string}
                 */
                state: "waiting" | "asked" | "approved" | "carried" | "standing";
                members: {
                    userId: components["schemas"]["UserId"];
                    name: string;
                }[];
                approvedBy: {
                    userId: components["schemas"]["UserId"];
                    name: string;
                }[];
            }[];
            skipped: {
                post: string;
                userId: components["schemas"]["UserId"] | null;
                /**
                 * @description Except for asked-just-before the next one up is asked instead
                 * @enum {string}
                 */
                why: "vacant" | "inactive" | "is-requester" | "below-requester" | "asked-just-before";
                name: string | null;
            }[];
            waitsFor: {
                userId: components["schemas"]["UserId"];
                name: string;
                askedAt: components["schemas"]["Instant"];
                dueAt: components["schemas"]["Instant"];
                breachedAt: components["schemas"]["Instant"] | null;
            }[];
            versions: {
                round: number;
                documentVersion: number;
                documentHash: string;
                at: components["schemas"]["Instant"];
            }[];
        };
        ApprovalVersion: {
            approvalId: components["schemas"]["ApprovalId"];
            round: number;
            documentVersion: number;
            documentHash: string;
            document: {
                [key: string]: components["schemas"]["Json"];
            };
            reason: string;
            figures: components["schemas"]["ApprovalFigure"][];
            at: components["schemas"]["Instant"];
            byId: components["schemas"]["UserId"];
        };
        Delegation: {
            id: components["schemas"]["DelegationId"];
            /** @description Whose decisions may be taken */
            fromId: components["schemas"]["UserId"];
            /** @description Who may take them */
            toId: components["schemas"]["UserId"];
            from: components["schemas"]["BusinessDate"];
            until: components["schemas"]["BusinessDate"];
            /** @description Only these kinds of request; all when absent */
            kinds?: components["schemas"]["ApprovalKind"][];
            note?: string;
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Account: {
            id: components["schemas"]["AccountId"];
            /** @description Our own number; unique without regard to case */
            number: string;
            name: string;
            type: components["schemas"]["AccountType"];
            /** @description The account that this one belongs to */
            parentId?: components["schemas"]["AccountId"];
            /** @description Unique when given */
            taxId?: string;
            /** @description ISO 3166 code or the country’s name as your books write it */
            country?: string;
            city?: string;
            address?: string;
            phone?: string;
            /** Format: email */
            email?: string;
            language?: components["schemas"]["Language"];
            currency: components["schemas"]["Currency"];
            /** @description Days from issue to due date */
            paymentTermsDays: number;
            notes?: string;
            active: boolean;
            /** @description Ownership history, oldest first */
            assignments: {
                from: components["schemas"]["BusinessDate"];
                ownerId: components["schemas"]["UserId"] | null;
                unitId: components["schemas"]["UnitId"];
            }[];
            /** @description Owner today */
            ownerId: components["schemas"]["UserId"] | null;
            /** @description Unit today */
            unitId: components["schemas"]["UnitId"];
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Contact: {
            id: components["schemas"]["ContactId"];
            accountId: components["schemas"]["AccountId"];
            name: string;
            role?: string;
            phone?: string;
            /** Format: email */
            email?: string;
            language?: components["schemas"]["Language"];
            /** @description First to call */
            primary: boolean;
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Product: {
            id: components["schemas"]["ProductId"];
            /** @description Unique without regard to case */
            sku: components["schemas"]["Sku"];
            name: string;
            /** @description Product line or family */
            series?: string;
            tier?: components["schemas"]["Tier"];
            /** @description In `currency`; absent for what is priced per order */
            listPrice?: components["schemas"]["PriceText"];
            /** @description In `currency`; shown only to roles that may see costs */
            unitCost?: components["schemas"]["PriceText"];
            currency: components["schemas"]["Currency"];
            /** @description Inactive products keep their history and take no new orders */
            active: boolean;
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        CreditStanding: {
            accountId: components["schemas"]["AccountId"];
            asOf: components["schemas"]["BusinessDate"];
            currency: components["schemas"]["Currency"];
            mode: components["schemas"]["CreditMode"];
            /** @description null: without bound */
            limitMinor: number | null;
            /** @description The limit ended on this day and is zero since */
            expiredOn?: components["schemas"]["BusinessDate"];
            /** @description Pick-up allowance of deposits, added to the limit */
            allowanceMinor: number;
            /** @description Part of the exposure beyond the limit that deposits cover */
            allowanceUsedMinor: number;
            /** @description limit + allowance − exposure; below zero when it is exceeded */
            availableMinor: number | null;
            /** @description Exposure in thousandths of limit + allowance, rounded down (M-24) */
            usePermille: number | null;
            exposure: components["schemas"]["Exposure"];
            /** @description Accounts whose exposure is counted together */
            groupOf?: components["schemas"]["AccountId"][];
            /** @description null while nobody set any credit; the policy credit decides then */
            profile: components["schemas"]["CreditProfile"] | null;
            /** @description The newest */
            assessment: components["schemas"]["CreditAssessment"] | null;
        };
        Exposure: {
            currency: components["schemas"]["Currency"];
            /** @description Confirmed and not delivered */
            orderedMinor: number;
            /** @description Delivered and not invoiced */
            shippedMinor: number;
            /** @description Open on invoices */
            receivableMinor: number;
            /** @description Money that is allocated to nothing; deducted */
            unappliedMinor: number;
            /** @description ordered + shipped + receivable − unapplied; below zero for money ahead */
            exposureMinor: number;
            /** @description Part of what is open that is disputed; counted in receivable */
            disputedMinor: number;
            /** @description Rates that amounts of other currencies were converted at */
            rates: {
                from: components["schemas"]["Currency"];
                rate: string;
                on: string;
            }[];
        };
        CreditProfile: {
            id: components["schemas"]["CreditProfileId"];
            accountId: components["schemas"]["AccountId"];
            /** @description Currency of the limit and of the exposure */
            currency: components["schemas"]["Currency"];
            /** @description Earliest first; the newest that has begun holds */
            limits: components["schemas"]["CreditLimit"][];
            /** @description Whether exposure counts the accounts below; the policy decides when absent */
            countsChildren?: boolean;
            block?: {
                since: components["schemas"]["BusinessDate"];
                reason: string;
                by: string;
            };
            notes?: string;
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @description Id of one creditProfile
         * @example crd_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        CreditProfileId: string;
        CreditLimit: {
            mode: components["schemas"]["CreditMode"];
            /** @description The limit in the currency of the profile; 0 unless the mode is limit */
            amountMinor: number;
            from: components["schemas"]["BusinessDate"];
            /** @description Last day; from the next on the limit is zero */
            to?: components["schemas"]["BusinessDate"];
            reason: string;
            /** @description Id of the user, or system:<job> */
            requestedBy: string;
            approvedBy: string[];
            approvalId?: string;
        };
        CreditAssessment: {
            id: components["schemas"]["AssessmentId"];
            accountId: components["schemas"]["AccountId"];
            on: components["schemas"]["BusinessDate"];
            /** @description A grade of the policy credit.ratings */
            rating: string;
            /** @description A class of the policy credit.ratings */
            importance: string;
            /** @description What the judgement rests on */
            evidence: string;
            purchasingAbility?: string;
            paymentAbility?: string;
            /** @description A dealer’s working capital and its day */
            workingCapital?: {
                amountMinor: number;
                currency: components["schemas"]["Currency"];
                asOf: components["schemas"]["BusinessDate"];
            };
            /** @description Who judged: id of the user, or system:<job> */
            assessorId: string;
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        CreditExplanation: {
            asOf: components["schemas"]["BusinessDate"];
            asked: components["schemas"]["Money"];
            passes: boolean;
            checks: components["schemas"]["CreditFinding"][];
            /** @description How the amount is held against the limit */
            rule: string;
            inputs: {
                mode: components["schemas"]["CreditMode"];
                /** @description null: without bound */
                limitMinor: number | null;
                /** @description The limit ended on this day and is zero since */
                expiredOn?: components["schemas"]["BusinessDate"];
                /** @description Pick-up allowance of deposits, added to the limit */
                allowanceMinor: number;
                /** @description Part of the exposure beyond the limit that deposits cover */
                allowanceUsedMinor: number;
                /** @description limit + allowance − exposure; below zero when it is exceeded */
                availableMinor: number | null;
                /** @description Exposure in thousandths of limit + allowance, rounded down (M-24) */
                usePermille: number | null;
                currency: components["schemas"]["Currency"];
                /** @description What is asked for, in the currency of the credit */
                requiredMinor: number;
                exposure: components["schemas"]["Exposure"];
                /** @description Running totals by currency of the documents */
                ledger: {
                    accountId: components["schemas"]["AccountId"];
                    /** @description By currency of the documents */
                    totals: {
                        [key: string]: {
                            /** @description Open on invoices */
                            openMinor: number;
                            /** @description Money that is allocated to nothing */
                            unappliedMinor: number;
                            /** @description Part of what is open that the customer contests */
                            disputedMinor: number;
                        };
                    };
                    /** @description By the currency that the orders were converted to */
                    reserved: {
                        [key: string]: {
                            /** @description Confirmed and not delivered */
                            orderedMinor: number;
                            /** @description Delivered and not invoiced */
                            shippedMinor: number;
                        };
                    };
                };
                releases: {
                    id: components["schemas"]["CreditReleaseId"];
                    accountId: components["schemas"]["AccountId"];
                    currency: components["schemas"]["Currency"];
                    /** @description Only for this order; for any when absent */
                    orderId?: components["schemas"]["OrderId"];
                    /** @description How far beyond the limit, in the currency of the profile */
                    maxOverMinor: number;
                    /** @description Checks that do not count */
                    waives: ("overdue" | "promises" | "disputes")[];
                    validTo: components["schemas"]["BusinessDate"];
                    reason: string;
                    deviationPercent: number;
                    validFrom: components["schemas"]["BusinessDate"];
                    requestedBy: string;
                    approvedBy: string[];
                    approvalId?: string;
                    usedMinor: number;
                    /** @description What was used and, below zero, given back */
                    uses: {
                        orderId?: components["schemas"]["OrderId"];
                        amountMinor: number;
                        on: components["schemas"]["BusinessDate"];
                    }[];
                    revoked?: {
                        on: components["schemas"]["BusinessDate"];
                        reason: string;
                        by: string;
                    };
                    /** @description Also the ETag; send it as If-Match when you change the record */
                    version: number;
                    /** Format: date-time */
                    createdAt: string;
                    /** Format: date-time */
                    updatedAt: string;
                    remainingMinor: number;
                }[];
            };
            policy: {
                kind: string;
                /** @description null: the shipped numbers */
                validFrom: components["schemas"]["BusinessDate"] | null;
                body: components["schemas"]["__schema0"];
            };
        };
        CreditFinding: {
            /** @enum {string} */
            check: "amount" | "group" | "block" | "overdue" | "promises" | "disputes";
            passed: boolean;
            /** @description Failed, and a release sets it aside */
            waived?: boolean;
            /** @description What was found: minor units, days, a count or percent */
            figure: number | null;
            /** @description What it may be at most; null: anything */
            bound: number | null;
            /** @enum {string} */
            unit: "minor" | "days" | "count" | "percent" | "flag";
            detail?: string;
        };
        CreditRelease: {
            id: components["schemas"]["CreditReleaseId"];
            accountId: components["schemas"]["AccountId"];
            currency: components["schemas"]["Currency"];
            /** @description Only for this order; for any when absent */
            orderId?: components["schemas"]["OrderId"];
            /** @description How far beyond the limit, in the currency of the profile */
            maxOverMinor: number;
            /** @description Checks that do not count */
            waives: ("overdue" | "promises" | "disputes")[];
            validTo: components["schemas"]["BusinessDate"];
            reason: string;
            deviationPercent: number;
            validFrom: components["schemas"]["BusinessDate"];
            requestedBy: string;
            approvedBy: string[];
            approvalId?: string;
            usedMinor: number;
            /** @description What was used and, below zero, given back */
            uses: {
                orderId?: components["schemas"]["OrderId"];
                amountMinor: number;
                on: components["schemas"]["BusinessDate"];
            }[];
            revoked?: {
                on: components["schemas"]["BusinessDate"];
                reason: string;
                by: string;
            };
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Deposit: {
            id: components["schemas"]["DepositId"];
            accountId: components["schemas"]["AccountId"];
            currency: components["schemas"]["Currency"];
            amountMinor: number;
            lodgedOn: components["schemas"]["BusinessDate"];
            reference?: string;
            notes?: string;
            /** @description Allowance for each hundred of deposit */
            factorPercent: number;
            returned?: {
                on: components["schemas"]["BusinessDate"];
                reason: string;
            };
            /** @description In the currency of the deposit; 0 once it is returned */
            allowanceMinor: number;
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        CreditReservation: {
            orderId: components["schemas"]["OrderId"];
            accountId: components["schemas"]["AccountId"];
            number: string;
            currency: components["schemas"]["Currency"];
            /** @description What the order amounts to */
            totalMinor: number;
            /** @description Invoices of the order that are not cancelled */
            invoicedMinor: number;
            stage: components["schemas"]["ReservationStage"];
            /** @description Reserves nothing before this day: its delivery is far off */
            waitsUntil?: components["schemas"]["BusinessDate"];
            rateCurrency: components["schemas"]["Currency"];
            /** @description Units of rateCurrency for one of currency, of the day of the order */
            rate: components["schemas"]["RateValue"];
            reservedMinor: number;
            convertedMinor: number;
            /** @description What it used of releases for this very order, given back when it is taken back */
            releases: {
                releaseId: components["schemas"]["CreditReleaseId"];
                amountMinor: number;
            }[];
            /** @description What it reserved at the end of each day, in order of booking */
            moves: {
                on: components["schemas"]["BusinessDate"];
                stage: components["schemas"]["ReservationStage"];
                /** @description In the currency of the order */
                reservedMinor: number;
                /** @description In rateCurrency, at the kept rate */
                convertedMinor: number;
            }[];
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @description none: a draft, cancelled or closed order; ordered: confirmed and not delivered
         * @enum {string}
         */
        ReservationStage: "none" | "ordered" | "shipped";
        Order: {
            id: components["schemas"]["OrderId"];
            /** @description Unique without regard to case */
            number: string;
            accountId: components["schemas"]["AccountId"];
            /** @description Who sold it */
            ownerId: components["schemas"]["UserId"] | null;
            /** @description The seller’s unit on the day of the order */
            unitId: components["schemas"]["UnitId"];
            orderedOn: components["schemas"]["BusinessDate"];
            requiredOn?: components["schemas"]["BusinessDate"];
            shippedOn?: components["schemas"]["BusinessDate"];
            status: components["schemas"]["OrderStatus"];
            /**
             * @description Where an order that is on hold or disputed goes back to
             * @enum {string}
             */
            heldFrom?: "confirmed" | "shipped";
            currency: components["schemas"]["Currency"];
            /** @description The customer’s own number */
            customerReference?: string;
            notes?: string;
            lines: components["schemas"]["OrderLine"][];
            /** @description Sum of the rounded lines */
            totalMinor: number;
            /** @description Newest 100 changes of status, oldest first */
            history: components["schemas"]["OrderStatusEntry"][];
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        OrderLine: {
            /** @description Unique within the order; lines come in this order */
            line: number;
            sku: components["schemas"]["Sku"];
            productId?: components["schemas"]["ProductId"];
            /** @description Name of the product as it was when the line was written */
            description: string;
            quantity: components["schemas"]["Quantity"];
            unitPrice: components["schemas"]["PriceText"];
            /** @description Quantity × unit price, rounded once, half away from zero */
            amountMinor: number;
        };
        OrderStatusEntry: {
            status: components["schemas"]["OrderStatus"];
            on: components["schemas"]["BusinessDate"];
            at: components["schemas"]["Instant"];
            /** @description Id of the user, or system:<job> */
            by: string;
            reason?: string;
        };
        Invoice: {
            id: components["schemas"]["InvoiceId"];
            number: string;
            accountId: components["schemas"]["AccountId"];
            orderId?: components["schemas"]["OrderId"];
            currency: components["schemas"]["Currency"];
            amountMinor: number;
            issuedOn: components["schemas"]["BusinessDate"];
            /** @description Due dates with their parts of the amount, earliest first */
            dues: components["schemas"]["Due"][];
            /** @description Earlier due dates, each with the day before which it held */
            dueChanges?: {
                until: components["schemas"]["BusinessDate"];
                dues: components["schemas"]["Due"][];
            }[];
            notes?: string;
            dispute?: {
                since: components["schemas"]["BusinessDate"];
                reason: string;
            };
            promise?: {
                promiseId?: components["schemas"]["PromiseId"];
                /** @description Day of the last part */
                promisedOn: components["schemas"]["BusinessDate"];
                madeOn: components["schemas"]["BusinessDate"];
                /** @description Day on which a part was found missing */
                missedOn?: components["schemas"]["BusinessDate"];
                note?: string;
            };
            cancelledOn?: components["schemas"]["BusinessDate"];
            /** @description What was allocated to this invoice, in the order of booking */
            entries: components["schemas"]["InvoiceEntry"][];
            status: components["schemas"]["InvoiceStatus"];
            openMinor: number;
            /** @description Earliest due date that is not covered */
            nextDueOn: components["schemas"]["BusinessDate"] | null;
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        InvoiceEntry: {
            allocationId: components["schemas"]["AllocationId"];
            amountMinor: number;
            on: components["schemas"]["BusinessDate"];
            undoes?: components["schemas"]["AllocationId"];
            creditId: components["schemas"]["ReceiptId"] | components["schemas"]["CreditNoteId"] | components["schemas"]["WriteOffId"];
        };
        /** @enum {string} */
        InvoiceStatus: "open" | "partly-settled" | "settled" | "cancelled";
        Credit: {
            id: components["schemas"]["ReceiptId"] | components["schemas"]["CreditNoteId"] | components["schemas"]["WriteOffId"];
            kind: components["schemas"]["CreditKind"];
            number: string;
            accountId: components["schemas"]["AccountId"];
            currency: components["schemas"]["Currency"];
            amountMinor: number;
            /** @description Day of the money, or of the credit */
            datedOn: components["schemas"]["BusinessDate"];
            /** @description What the bank or the customer calls it */
            reference?: string;
            /** @description Who took the money */
            handlerId?: components["schemas"]["UserId"];
            method?: components["schemas"]["PaymentMethod"];
            notes?: string;
            /** @description The request that a write-off was approved by */
            approvalId?: components["schemas"]["ApprovalId"];
            reversal?: {
                on: components["schemas"]["BusinessDate"];
                reason: string;
            };
            /** @description What this money was allocated to, in the order of booking */
            entries: components["schemas"]["Allocation"][];
            /** @description Not allocated; goes to the account’s next invoice */
            unappliedMinor: number;
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /** @enum {string} */
        CreditKind: "receipt" | "credit-note" | "write-off";
        Allocation: {
            allocationId: components["schemas"]["AllocationId"];
            amountMinor: number;
            on: components["schemas"]["BusinessDate"];
            undoes?: components["schemas"]["AllocationId"];
            invoiceId: components["schemas"]["InvoiceId"];
            invoiceNumber: string;
        };
        AgeingExplanation: {
            accountId: components["schemas"]["AccountId"];
            accountName: string;
            asOf: components["schemas"]["BusinessDate"];
            rule: string;
            policy: {
                kind: string;
                version: number;
                validFrom: components["schemas"]["BusinessDate"] | null;
                isDefault: boolean;
                bounds: number[];
            };
            ageing: components["schemas"]["Ageing"][];
            invoices: {
                invoiceId: components["schemas"]["InvoiceId"];
                number: string;
                currency: components["schemas"]["Currency"];
                issuedOn: components["schemas"]["BusinessDate"];
                amountMinor: number;
                allocatedMinor: number;
                openMinor: number;
                dues: {
                    dueOn: components["schemas"]["BusinessDate"];
                    openMinor: number;
                    daysOver: number;
                    bucket: string;
                }[];
            }[];
            credits: {
                creditId: string;
                /** @enum {string} */
                kind: "receipt" | "credit-note" | "write-off";
                number: string;
                currency: components["schemas"]["Currency"];
                datedOn: components["schemas"]["BusinessDate"];
                unappliedMinor: number;
            }[];
        };
        Ageing: {
            currency: string;
            notDueMinor: number;
            buckets: {
                /** @description e.g. 1-30, last one 121+ */
                bucket: string;
                amountMinor: number;
            }[];
            /** @description notDueMinor + all buckets */
            outstandingMinor: number;
            /** @description All buckets */
            overdueMinor: number;
            /** @description Money not yet allocated; not deducted from anything here */
            unappliedMinor: number;
            openInvoices: number;
            overdueInvoices: number;
            /** @description 0 when nothing is overdue */
            oldestDaysOver: number;
        };
        OverdueInvoice: {
            invoiceId: components["schemas"]["InvoiceId"];
            number: string;
            accountId: components["schemas"]["AccountId"];
            accountName: string;
            ownerId: components["schemas"]["UserId"] | null;
            unitId: components["schemas"]["UnitId"];
            currency: components["schemas"]["Currency"];
            issuedOn: components["schemas"]["BusinessDate"];
            /** @description Earliest due date with something open */
            dueOn: components["schemas"]["BusinessDate"];
            openMinor: number;
            overdueMinor: number;
            daysOver: number;
            disputed: boolean;
            promisedOn?: components["schemas"]["BusinessDate"];
        };
        Statement: {
            accountId: components["schemas"]["AccountId"];
            accountNumber: string;
            accountName: string;
            from: components["schemas"]["BusinessDate"];
            to: components["schemas"]["BusinessDate"];
            balances: {
                currency: components["schemas"]["Currency"];
                openingMinor: number;
                closingMinor: number;
                movements: {
                    on: components["schemas"]["BusinessDate"];
                    /** @enum {string} */
                    kind: "invoice" | "receipt" | "credit-note" | "write-off" | "reversal";
                    documentId: string;
                    number: string;
                    /** @description Positive raises what the customer owes */
                    amountMinor: number;
                    balanceMinor: number;
                }[];
            }[];
        };
        ExposureRow: {
            accountId: components["schemas"]["AccountId"];
            accountNumber: string;
            accountName: string;
            /** @description Owner on the day */
            ownerId: components["schemas"]["UserId"] | null;
            unitId: components["schemas"]["UnitId"];
            asOf: components["schemas"]["BusinessDate"];
            state: components["schemas"]["ExposureState"];
            currency: components["schemas"]["Currency"];
            mode: components["schemas"]["CreditMode"];
            /** @description null: without bound */
            limitMinor: number | null;
            /** @description The limit ended on this day and is zero since */
            expiredOn?: components["schemas"]["BusinessDate"];
            /** @description Pick-up allowance of deposits, added to the limit */
            allowanceMinor: number;
            /** @description Part of the exposure beyond the limit that deposits cover */
            allowanceUsedMinor: number;
            /** @description limit + allowance − exposure; below zero when it is exceeded */
            availableMinor: number | null;
            /** @description Exposure in thousandths of limit + allowance, rounded down (M-24) */
            usePermille: number | null;
            /** @description What is above limit and allowance, else 0 */
            overMinor: number;
            exposure: components["schemas"]["Exposure"];
            /** @description Accounts whose exposure is counted together, where the limit is a group’s */
            groupSize?: number;
        };
        ExposureExplanation: {
            row: components["schemas"]["ExposureRow"];
            rule: string;
            /** @description Accounts that are counted */
            groupOf: components["schemas"]["AccountId"][];
            invoices: {
                number: string;
                accountId: components["schemas"]["AccountId"];
                currency: components["schemas"]["Currency"];
                invoiceId: components["schemas"]["InvoiceId"];
                openMinor: number;
                disputed: boolean;
            }[];
            credits: {
                number: string;
                accountId: components["schemas"]["AccountId"];
                currency: components["schemas"]["Currency"];
                creditId: string;
                unappliedMinor: number;
            }[];
            orders: {
                number: string;
                accountId: components["schemas"]["AccountId"];
                currency: components["schemas"]["Currency"];
                orderId: components["schemas"]["OrderId"];
                /** @enum {string} */
                stage: "ordered" | "shipped";
                /** @description In the currency of the order */
                reservedMinor: number;
                /** @description Of the day of the order, and kept */
                rate: string;
                convertedMinor: number;
                convertedTo: components["schemas"]["Currency"];
            }[];
            policy: {
                kind: string;
                /** @description null: the shipped numbers */
                validFrom: components["schemas"]["BusinessDate"] | null;
                body: components["schemas"]["__schema1"];
            };
        };
        Promise: {
            id: components["schemas"]["PromiseId"];
            accountId: components["schemas"]["AccountId"];
            currency: components["schemas"]["Currency"];
            madeOn: components["schemas"]["BusinessDate"];
            /** @description What is promised for which day, earliest first */
            parts: components["schemas"]["PromisePart"][];
            invoices: {
                invoiceId: components["schemas"]["InvoiceId"];
                number: string;
                /** @description Entries that the invoice had when the promise was made */
                seen: number;
            }[];
            /** @description By the policy of the day on which it was made */
            graceDays: number;
            contactId?: components["schemas"]["ContactId"];
            /** @description Who made it */
            contactName?: string;
            note?: string;
            /** @description User who took it down */
            takenBy: string;
            /** @description By mistake: it counts on no day */
            withdrawn?: {
                on: components["schemas"]["BusinessDate"];
                reason: string;
                mistake: boolean;
            };
            /** @description Day of the run that told its owner; told once */
            missedOn?: components["schemas"]["BusinessDate"];
            /** @description From here on nobody watches it */
            closedOn?: components["schemas"]["BusinessDate"];
            asOf: components["schemas"]["BusinessDate"];
            state: components["schemas"]["PromiseState"];
            promisedMinor: number;
            /** @description Allocated to its invoices since it was made; write-offs do not count */
            paidMinor: number;
            /** @description Still to come; never more than its invoices have open */
            restMinor: number;
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @description partly = some of it had come when the grace of a part ended
         * @enum {string}
         */
        PromiseState: "open" | "kept" | "partly" | "broken" | "withdrawn";
        CollectionAction: {
            id: components["schemas"]["CollectionActionId"];
            accountId: components["schemas"]["AccountId"];
            kind: components["schemas"]["CollectionActionKind"];
            on: components["schemas"]["BusinessDate"];
            invoices: {
                invoiceId: components["schemas"]["InvoiceId"];
                number: string;
            }[];
            contactId?: components["schemas"]["ContactId"];
            /** @description Who was spoken to */
            contactName?: string;
            /** @description A code of the policy collecting.results */
            result: string;
            note?: string;
            next?: {
                what: string;
                /** @description Who does it */
                ownerId: components["schemas"]["UserId"];
                on: components["schemas"]["BusinessDate"];
                doneOn?: components["schemas"]["BusinessDate"];
            };
            doneBy: components["schemas"]["UserId"];
            withdrawn?: {
                on: components["schemas"]["BusinessDate"];
                reason: string;
            };
            /** @description In the language of the request */
            resultText: string;
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        CollectionCase: {
            id: components["schemas"]["CollectionCaseId"];
            accountId: components["schemas"]["AccountId"];
            /** @description Last contacts, newest first */
            contacts: {
                actionId: components["schemas"]["CollectionActionId"];
                on: components["schemas"]["BusinessDate"];
            }[];
            pin?: {
                /** @enum {string} */
                direction: "up" | "down";
                /** @description Last day */
                until: components["schemas"]["BusinessDate"];
                reason: string;
                setBy: components["schemas"]["UserId"];
            };
            snooze?: {
                /** @description Back on this day */
                until: components["schemas"]["BusinessDate"];
                reason: string;
                setBy: components["schemas"]["UserId"];
            };
            rulings: {
                invoiceId: components["schemas"]["InvoiceId"];
                state: components["schemas"]["DebtState"] | null;
                from: components["schemas"]["BusinessDate"];
                reason: string;
                /** @description Where it is proven: a file, a letter, a court’s number */
                evidence?: string;
                madeBy: components["schemas"]["UserId"];
            }[];
            /** @description Worst state of its open invoices, as the daily run found it */
            standings: {
                from: components["schemas"]["BusinessDate"];
                state: components["schemas"]["DebtState"];
            }[];
            /** @description Hand-ups, oldest first; the last one counts */
            steps: {
                level: number;
                to?: string;
                handlerId: components["schemas"]["UserId"] | null;
                on: components["schemas"]["BusinessDate"];
                /** @description Reason of whoever handed it up */
                why?: string;
                /** @description What the ladder went by when the daily run handed it up */
                facts?: {
                    daysOver: number;
                    brokenPromises: number;
                };
                /** @description Last day for the handler to say that they have it */
                acknowledgeBy?: components["schemas"]["BusinessDate"];
                acknowledged?: {
                    on: components["schemas"]["BusinessDate"];
                    saidBy: components["schemas"]["UserId"];
                    note?: string;
                };
            }[];
            level: number;
            handlerId: components["schemas"]["UserId"] | null;
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @description Id of one collectionCase
         * @example clc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2
         */
        CollectionCaseId: string;
        CollectionStability: {
            asOf: components["schemas"]["BusinessDate"];
            currency: components["schemas"]["Currency"];
            units: {
                unitId: components["schemas"]["UnitId"];
                name: string;
                /** @description false: the region was completed */
                active: boolean;
                responsible: {
                    id: components["schemas"]["UserId"];
                    name: string;
                } | null;
                /** @description Accounts that paid in a month or ended it overdue */
                accountMonths: number;
                /** @description Of these, those that ended it with nothing overdue */
                onTime: number;
                onTimePercent: string | null;
                /** @description null where a rate is missing */
                collectedMinor: number | null;
                /** @description The part of it that came through core partners */
                coreMinor: number | null;
                corePercent: string | null;
                months: {
                    key: string;
                    /** @description Accounts that paid in a month or ended it overdue */
                    accountMonths: number;
                    /** @description Of these, those that ended it with nothing overdue */
                    onTime: number;
                    onTimePercent: string | null;
                    /** @description null where a rate is missing */
                    collectedMinor: number | null;
                    /** @description The part of it that came through core partners */
                    coreMinor: number | null;
                    corePercent: string | null;
                }[];
                types: {
                    key: string;
                    /** @description Accounts that paid in a month or ended it overdue */
                    accountMonths: number;
                    /** @description Of these, those that ended it with nothing overdue */
                    onTime: number;
                    onTimePercent: string | null;
                    /** @description null where a rate is missing */
                    collectedMinor: number | null;
                    /** @description The part of it that came through core partners */
                    coreMinor: number | null;
                    corePercent: string | null;
                }[];
                /** @description What is left to collect today */
                left: {
                    currency: components["schemas"]["Currency"];
                    openMinor: number;
                    overdueMinor: number;
                }[];
            }[];
        };
        WorklistRow: {
            accountId: components["schemas"]["AccountId"];
            accountNumber: string;
            accountName: string;
            phone: string | null;
            ownerId: components["schemas"]["UserId"] | null;
            unitId: components["schemas"]["UnitId"];
            /** @description Who took it over, by the ladder */
            handlerId: components["schemas"]["UserId"] | null;
            score: number;
            /** @description Which rule gave what; they add up to the score */
            parts: {
                /** @enum {string} */
                rule: "days-over" | "overdue-amount" | "since-contact" | "broken-promises" | "type" | "disputed" | "escalation" | "dunning";
                points: number;
            }[];
            pinned: ("up" | "down") | null;
            pin: {
                /** @enum {string} */
                direction: "up" | "down";
                /** @description Last day */
                until: components["schemas"]["BusinessDate"];
                reason: string;
                setBy: components["schemas"]["UserId"];
            } | null;
            snooze: {
                /** @description Back on this day */
                until: components["schemas"]["BusinessDate"];
                reason: string;
                setBy: components["schemas"]["UserId"];
            } | null;
            /** @description The worst of its open invoices */
            state: components["schemas"]["DebtState"];
            daysOver: number;
            overdue: components["schemas"]["Money"][];
            /** @description In the organisation’s currency; null where a rate is missing, and then it gives no points */
            overdueBaseMinor: number | null;
            invoices: number;
            brokenPromises: number;
            /** @description Highest level that reminders of what is overdue have reached */
            dunningLevel: number;
            /** @description The last reminder of an invoice brought nothing */
            dunningFailed: boolean;
            lastContactOn: components["schemas"]["BusinessDate"] | null;
        };
        Debt: {
            invoiceId: components["schemas"]["InvoiceId"];
            number: string;
            accountId: components["schemas"]["AccountId"];
            accountName: string;
            ownerId: components["schemas"]["UserId"] | null;
            unitId: components["schemas"]["UnitId"];
            currency: components["schemas"]["Currency"];
            dueOn: components["schemas"]["BusinessDate"];
            daysOver: number;
            openMinor: number;
            overdueMinor: number;
            state: components["schemas"]["DebtState"];
            /** @description Present where somebody ruled so, and not the policy */
            ruling: {
                invoiceId: components["schemas"]["InvoiceId"];
                state: components["schemas"]["DebtState"] | null;
                from: components["schemas"]["BusinessDate"];
                reason: string;
                /** @description Where it is proven: a file, a letter, a court’s number */
                evidence?: string;
                madeBy: components["schemas"]["UserId"];
            } | null;
        };
        InvoiceRequest: {
            id: components["schemas"]["InvoiceRequestId"];
            accountId: components["schemas"]["AccountId"];
            orderId?: components["schemas"]["OrderId"];
            /** @description Number of the contract or whatever it refers to */
            contract?: string;
            amountMinor: number;
            currency: components["schemas"]["Currency"];
            /** @description Day by which it is wanted */
            wantedOn: components["schemas"]["BusinessDate"];
            note?: string;
            requestedBy: components["schemas"]["UserId"];
            requestedOn: components["schemas"]["BusinessDate"];
            /** @enum {string} */
            state: "requested" | "issued" | "declined" | "withdrawn";
            /** @description The invoice that was issued for it */
            invoiceId?: components["schemas"]["InvoiceId"];
            decided?: {
                on: components["schemas"]["BusinessDate"];
                decidedBy: components["schemas"]["UserId"];
                reason?: string;
            };
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Coaching: {
            id: components["schemas"]["CoachingId"];
            /** @constant */
            topic: "collection";
            /** @description Who is coached */
            representativeId: components["schemas"]["UserId"];
            coachId: components["schemas"]["UserId"];
            on: components["schemas"]["BusinessDate"];
            observations: string;
            agreed: {
                what: string;
                dueOn: components["schemas"]["BusinessDate"];
                doneOn?: components["schemas"]["BusinessDate"];
            }[];
            /** @description Day on which both look at it again */
            followUpOn?: components["schemas"]["BusinessDate"];
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        FiguresExplanation: {
            asOf: components["schemas"]["BusinessDate"];
            from: components["schemas"]["BusinessDate"];
            policy: {
                kind: string;
                version: number;
                validFrom: components["schemas"]["BusinessDate"] | null;
                isDefault: boolean;
                body: {
                    /** @description Months whose sales the simple DSO divides by */
                    months: number;
                    /** @description Months that the countback DSO goes back at most; at least `months` */
                    lookbackMonths: number;
                    /**
                     * @description Days of a month: those of the calendar, or 30 each
                     * @enum {string}
                     */
                    dayCount: "actual" | "thirty";
                };
            };
            /** @description How each figure is computed, by its name */
            rules: {
                [key: string]: string;
            };
            rates: {
                from: components["schemas"]["Currency"];
                to: components["schemas"]["Currency"];
                on: components["schemas"]["BusinessDate"];
                rate: string;
            }[];
            data: {
                currency: components["schemas"]["Currency"];
                /** @description Open at the end of asOf: notDueMinor + overdueMinor */
                openMinor: number;
                notDueMinor: number;
                overdueMinor: number;
                /** @description Money not yet allocated; not deducted from anything here */
                unappliedMinor: number;
                /** @description Invoices less credit notes of the period */
                soldMinor: number;
                /** @description Receipts less their reversals of the period */
                collectedMinor: number;
                /** @description Orders shipped in the period */
                shippedMinor: number;
                /** @description Days of sales outstanding: open ÷ sales of the policy’s months × their days */
                dso: components["schemas"]["DaysRatio"];
                /** @description The same of what is not overdue */
                bestPossibleDso: components["schemas"]["DaysRatio"];
                /** @description dso − bestPossibleDso */
                averageDaysDelinquent: components["schemas"]["DaysRatio"];
                /** @description Days of the months back whose sales add up to what is open */
                countbackDso: {
                    /** @description Two digits; null where there is nothing to divide by */
                    value: number | null;
                    numeratorMinor: number;
                    denominatorMinor: number;
                    /** @description Above 0: older than the look-back, and value is the least it can be */
                    remainingMinor: number;
                };
                /** @description Settled in the period ÷ (settled + overdue at its end), percent, 0 to 100 */
                collectionEffectiveness: components["schemas"]["Ratio"];
                /** @description M-11: collected ÷ sold in the period, percent */
                collectionRate: components["schemas"]["Ratio"];
                accounts: number;
                /** @description Open before the period */
                openingMinor: number;
                /** @description Invoices of the period */
                invoicedMinor: number;
                months: {
                    from: components["schemas"]["BusinessDate"];
                    to: components["schemas"]["BusinessDate"];
                    days: number;
                    salesMinor: number;
                    /** @description What the countback takes of what is open */
                    takenMinor: number;
                    leftMinor: number;
                }[];
            }[];
        };
        DaysRatio: {
            /** @description Two digits; null where there is nothing to divide by */
            value: number | null;
            numeratorMinor: number;
            denominatorMinor: number;
            days: number;
        };
        /** @description A figure with what it divides */
        Ratio: {
            /** @description Two digits; null where there is nothing to divide by */
            value: number | null;
            numeratorMinor: number;
            denominatorMinor: number;
        };
        CollectionFigures: {
            currency: components["schemas"]["Currency"];
            /** @description Open at the end of asOf: notDueMinor + overdueMinor */
            openMinor: number;
            notDueMinor: number;
            overdueMinor: number;
            /** @description Money not yet allocated; not deducted from anything here */
            unappliedMinor: number;
            /** @description Invoices less credit notes of the period */
            soldMinor: number;
            /** @description Receipts less their reversals of the period */
            collectedMinor: number;
            /** @description Orders shipped in the period */
            shippedMinor: number;
            /** @description Days of sales outstanding: open ÷ sales of the policy’s months × their days */
            dso: components["schemas"]["DaysRatio"];
            /** @description The same of what is not overdue */
            bestPossibleDso: components["schemas"]["DaysRatio"];
            /** @description dso − bestPossibleDso */
            averageDaysDelinquent: components["schemas"]["DaysRatio"];
            /** @description Days of the months back whose sales add up to what is open */
            countbackDso: {
                /** @description Two digits; null where there is nothing to divide by */
                value: number | null;
                numeratorMinor: number;
                denominatorMinor: number;
                /** @description Above 0: older than the look-back, and value is the least it can be */
                remainingMinor: number;
            };
            /** @description Settled in the period ÷ (settled + overdue at its end), percent, 0 to 100 */
            collectionEffectiveness: components["schemas"]["Ratio"];
            /** @description M-11: collected ÷ sold in the period, percent */
            collectionRate: components["schemas"]["Ratio"];
        };
        CollectionFiguresRow: {
            id: string | null;
            name: string;
            currency: components["schemas"]["Currency"];
            /** @description Open at the end of asOf: notDueMinor + overdueMinor */
            openMinor: number;
            notDueMinor: number;
            overdueMinor: number;
            /** @description Money not yet allocated; not deducted from anything here */
            unappliedMinor: number;
            /** @description Invoices less credit notes of the period */
            soldMinor: number;
            /** @description Receipts less their reversals of the period */
            collectedMinor: number;
            /** @description Orders shipped in the period */
            shippedMinor: number;
            /** @description Days of sales outstanding: open ÷ sales of the policy’s months × their days */
            dso: components["schemas"]["DaysRatio"];
            /** @description The same of what is not overdue */
            bestPossibleDso: components["schemas"]["DaysRatio"];
            /** @description dso − bestPossibleDso */
            averageDaysDelinquent: components["schemas"]["DaysRatio"];
            /** @description Days of the months back whose sales add up to what is open */
            countbackDso: {
                /** @description Two digits; null where there is nothing to divide by */
                value: number | null;
                numeratorMinor: number;
                denominatorMinor: number;
                /** @description Above 0: older than the look-back, and value is the least it can be */
                remainingMinor: number;
            };
            /** @description Settled in the period ÷ (settled + overdue at its end), percent, 0 to 100 */
            collectionEffectiveness: components["schemas"]["Ratio"];
            /** @description M-11: collected ÷ sold in the period, percent */
            collectionRate: components["schemas"]["Ratio"];
        };
        CollectionTarget: {
            id: components["schemas"]["TargetId"];
            measure: components["schemas"]["TargetMeasure"];
            /** @description Exactly one of accountId, ownerId and unitId */
            accountId?: components["schemas"]["AccountId"];
            /** @description What the accounts that this person has on the day bring */
            ownerId?: components["schemas"]["UserId"];
            /** @description With all units below it */
            unitId?: components["schemas"]["UnitId"];
            from: components["schemas"]["BusinessDate"];
            to: components["schemas"]["BusinessDate"];
            currency: components["schemas"]["Currency"];
            /** @description Oldest first */
            versions: components["schemas"]["TargetVersion"][];
            /** @description In force today; null when it was withdrawn */
            amountMinor: number | null;
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        TargetVersion: {
            /** @description First day on which the amount holds; the first one also holds before */
            on: components["schemas"]["BusinessDate"];
            /** @description null: there is no target from that day on */
            amountMinor: number | null;
            reason?: string;
            at: components["schemas"]["Instant"];
            by: string;
        };
        CollectionPlanRow: {
            currency: components["schemas"]["Currency"];
            /** @description Invoices that the row is made of */
            invoices: number;
            /** @description Open at the end of openingOn: overdueMinor + openingDueMinor + openingLaterMinor */
            openingMinor: number;
            /** @description Of that, due before the month */
            overdueMinor: number;
            /** @description overdueMinor by days over due on the first of the month */
            overdue: {
                bucket: string;
                amountMinor: number;
            }[];
            /** @description Of the opening, due in the month */
            openingDueMinor: number;
            /** @description Of the opening, due after the month */
            openingLaterMinor: number;
            /** @description Issued from then to asOf */
            invoicedMinor: number;
            /** @description Due in the month, of the opening and of what was issued since */
            dueMinor: number;
            /** @description Of the invoices whose promise ends in the month */
            promisedMinor: number;
            /** @description Falls in the month: by the promised day where a promise holds, else by the due date */
            expectedMinor: number;
            /** @description Receipts allocated to invoices, less what was undone */
            collectedMinor: number;
            creditedMinor: number;
            writtenOffMinor: number;
            /** @description openingMinor + invoicedMinor − collectedMinor − creditedMinor − writtenOffMinor */
            closingMinor: number;
        };
        CashInflow: {
            currency: components["schemas"]["Currency"];
            /** @description Open on planOn */
            invoices: number;
            /** @description That came in the periods */
            receipts: number;
            /** @description Open on planOn: all planned + overdueMinor + laterMinor */
            openMinor: number;
            /** @description Expected before the first period: in no period, for nobody knows when it comes */
            overdueMinor: number;
            /** @description Expected after the last period */
            laterMinor: number;
            periods: {
                from: components["schemas"]["BusinessDate"];
                to: components["schemas"]["BusinessDate"];
                /** @description By the promised day where a promise was open on planOn, else by the due date */
                plannedMinor: number;
                /** @description Receipts of the period that were not reversed */
                actualMinor: number;
                accumulatedPlannedMinor: number;
                accumulatedActualMinor: number;
            }[];
        };
        ReconciliationCoverage: {
            from: components["schemas"]["BusinessDate"];
            to: components["schemas"]["BusinessDate"];
            /** @description Of those, reconciled as of a day of the period in every currency that is open */
            numerator: number;
            /** @description Accounts with something open at the end of the period */
            denominator: number;
            /** @description Null when nothing is open */
            ratio: number | null;
        };
        ReconciliationExplanation: {
            reconciliationId: components["schemas"]["ReconciliationId"];
            accountId: components["schemas"]["AccountId"];
            asOf: components["schemas"]["BusinessDate"];
            currency: components["schemas"]["Currency"];
            state: components["schemas"]["ReconciliationState"];
            rule: string;
            policy: {
                kind: string;
                validFrom: components["schemas"]["BusinessDate"] | null;
                linkDays: number;
            };
            documents: {
                /** @enum {string} */
                kind: "invoice" | "receipt" | "credit-note" | "write-off";
                number: string;
                /** @description Date of the document */
                on: components["schemas"]["BusinessDate"];
                /** @description Earliest due date with something open */
                dueOn?: components["schemas"]["BusinessDate"];
                /** @description As it was frozen; 0 when it was not in the books then */
                openMinor: number;
                documentId: components["schemas"]["InvoiceId"] | components["schemas"]["ReceiptId"] | components["schemas"]["CreditNoteId"] | components["schemas"]["WriteOffId"];
                /** @description Open on the same day, as the books say now */
                openByBooksNowMinor: number;
            }[];
            oursMinor: number;
            theirsMinor: number | null;
            differenceMinor: number | null;
            byBooksNowMinor: number;
            /** @description What was booked for the day or an earlier one since the statement was made */
            bookedSinceMinor: number;
        };
        Reconciliation: {
            id: components["schemas"]["ReconciliationId"];
            accountId: components["schemas"]["AccountId"];
            /** @description End of this day in the zone of the account’s unit */
            asOf: components["schemas"]["BusinessDate"];
            currency: components["schemas"]["Currency"];
            /** @description What the customer owed by our books; negative when we owed them */
            balanceMinor: number;
            /** @description What the balance is the sum of, as it was when it was made */
            items: components["schemas"]["ReconciliationItem"][];
            madeOn: components["schemas"]["BusinessDate"];
            madeBy: components["schemas"]["UserId"];
            /** @description Whom it goes to, or went to */
            contactId?: components["schemas"]["ContactId"];
            /** @description Language in which it was sent */
            language?: components["schemas"]["Language"];
            state: components["schemas"]["ReconciliationState"];
            /** @description How often it was sent; only the link of the last one works */
            round: number;
            sentOn?: components["schemas"]["BusinessDate"];
            /** @description Last day on which the link works */
            validUntil?: components["schemas"]["BusinessDate"];
            messageId?: components["schemas"]["MessageId"];
            answer?: components["schemas"]["ReconciliationAnswer"];
            settled?: {
                on: components["schemas"]["BusinessDate"];
                settledBy: components["schemas"]["UserId"];
                note: string;
            };
            withdrawn?: {
                on: components["schemas"]["BusinessDate"];
                withdrawnBy: components["schemas"]["UserId"];
                reason: string;
            };
            /** @description Their balance less ours: 0 when they agree, null before an answer */
            differenceMinor: number | null;
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ReconciliationItem: {
            /** @enum {string} */
            kind: "invoice" | "receipt" | "credit-note" | "write-off";
            number: string;
            /** @description Date of the document */
            on: components["schemas"]["BusinessDate"];
            /** @description Earliest due date with something open */
            dueOn?: components["schemas"]["BusinessDate"];
            /** @description Open at the end of the day; negative for money that was not applied */
            openMinor: number;
            documentId: components["schemas"]["InvoiceId"] | components["schemas"]["ReceiptId"] | components["schemas"]["CreditNoteId"] | components["schemas"]["WriteOffId"];
        };
        ReconciliationAnswer: {
            /** @enum {string} */
            answer: "confirmed" | "differs";
            on: components["schemas"]["BusinessDate"];
            /** @description The contact, or the user who was told */
            answeredBy: components["schemas"]["ContactId"] | components["schemas"]["UserId"];
            /** @description What the customer’s books say that they owe, in the currency of the statement; negative when we owe */
            theirBalanceMinor: number;
            note?: string;
        };
        PublicReconciliation: {
            organisationName: string;
            accountName: string;
            asOf: components["schemas"]["BusinessDate"];
            currency: components["schemas"]["Currency"];
            balanceMinor: number;
            items: {
                /** @enum {string} */
                kind: "invoice" | "receipt" | "credit-note" | "write-off";
                number: string;
                /** @description Date of the document */
                on: components["schemas"]["BusinessDate"];
                /** @description Earliest due date with something open */
                dueOn?: components["schemas"]["BusinessDate"];
                /** @description Open at the end of the day; negative for money that was not applied */
                openMinor: number;
            }[];
            language: components["schemas"]["Language"];
            validUntil: components["schemas"]["BusinessDate"];
            /** @description The answer that was given, or null while none was */
            answer: {
                /** @enum {string} */
                answer: "confirmed" | "differs";
                on: components["schemas"]["BusinessDate"];
                /** @description What the customer’s books say that they owe, in the currency of the statement; negative when we owe */
                theirBalanceMinor: number;
            } | null;
            /** @description Their balance less ours: 0 when they agree, null before an answer */
            differenceMinor: number | null;
        };
        Payment: {
            id: components["schemas"]["PaymentId"];
            /** @description Who is paid */
            payee: string;
            /** @description What for */
            purpose: string;
            unitId: components["schemas"]["UnitId"];
            amountMinor: number;
            currency: components["schemas"]["Currency"];
            dueOn: components["schemas"]["BusinessDate"];
            class: components["schemas"]["PaymentClass"];
            /** @description Why it is urgent; some classes ask for it */
            reason?: string;
            requestedBy: components["schemas"]["UserId"];
            requestedOn: components["schemas"]["BusinessDate"];
            state: components["schemas"]["PaymentState"];
            approvalId: components["schemas"]["ApprovalId"];
            /** @description Day on which it is to be paid */
            scheduledOn?: components["schemas"]["BusinessDate"];
            paidOn?: components["schemas"]["BusinessDate"];
            /** @description The bank’s or the ledger’s */
            reference?: string;
            /** @description Somebody moved it to the front or the back of the queue */
            pin?: {
                /** @enum {string} */
                place: "up" | "down";
                reason: string;
                pinnedBy: components["schemas"]["UserId"];
            };
            withdrawn?: {
                on: components["schemas"]["BusinessDate"];
                reason: string;
            };
            /** @description It was noted as paid by mistake, last */
            undone?: {
                on: components["schemas"]["BusinessDate"];
                reason: string;
                undoneBy: components["schemas"]["UserId"];
            };
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        QueuedPayment: {
            /** @description From 1, the most urgent */
            place: number;
            paymentId: components["schemas"]["PaymentId"];
            payee: string;
            purpose: string;
            unitId: components["schemas"]["UnitId"];
            amountMinor: number;
            currency: components["schemas"]["Currency"];
            dueOn: components["schemas"]["BusinessDate"];
            class: string;
            reason: string | null;
            state: components["schemas"]["PaymentState"];
            scheduledOn: components["schemas"]["BusinessDate"] | null;
            requestedOn: components["schemas"]["BusinessDate"];
            pin: ("up" | "down") | null;
            /** @description Days since the due day; negative before it */
            daysOver: number;
            /** @description Of its class, 1 is the most urgent */
            rank: number;
            why: ("pinned-up" | "pinned-down" | "overdue" | "due-today" | "not-yet-due")[];
            pinReason: string | null;
            /** @description This one and all before it */
            runningMinor: number;
            /** @description True while the funds last; null where none were named */
            covered: boolean | null;
        };
        PaymentExplanation: {
            paymentId: components["schemas"]["PaymentId"];
            asOf: components["schemas"]["BusinessDate"];
            state: components["schemas"]["PaymentState"];
            /** @description null unless it is approved and not paid */
            place: number | null;
            /** @description Payments in the queue of its currency */
            waiting: number;
            /** @description Where two are equal in one step, the next decides */
            rule: ("pin" | "overdue" | "class-rank" | "due-day" | "day-of-request" | "id")[];
            inputs: {
                pin: ("up" | "down") | null;
                /** @description Days since the due day; negative before it */
                daysOver: number;
                /** @description Of its class, 1 is the most urgent */
                rank: number;
                why: ("pinned-up" | "pinned-down" | "overdue" | "due-today" | "not-yet-due")[];
                class: string;
                dueOn: components["schemas"]["BusinessDate"];
                requestedOn: components["schemas"]["BusinessDate"];
                pinReason: string | null;
            };
            policy: {
                kind: string;
                /** @description First day of its version; null for the shipped numbers */
                validFrom: components["schemas"]["BusinessDate"] | null;
            };
        };
        DunningRunResult: {
            asOf: components["schemas"]["BusinessDate"];
            unitId: components["schemas"]["UnitId"] | null;
            dryRun: boolean;
            receiptsKnownUntil: components["schemas"]["BusinessDate"];
            /** @description With something open */
            customers: number;
            included: {
                accountId: components["schemas"]["AccountId"];
                /** @description Highest of its lines */
                level: number;
                channel: components["schemas"]["DunningChannel"];
                lines: {
                    invoiceId: components["schemas"]["InvoiceId"];
                    number: string;
                    issuedOn: components["schemas"]["BusinessDate"];
                    dueOn: components["schemas"]["BusinessDate"];
                    daysOver: number;
                    currency: components["schemas"]["Currency"];
                    /** @description Overdue; what is disputed stands apart */
                    amountMinor: number;
                    level: number;
                    /** @description Reached its level with this notice; otherwise it was reminded before and is still open */
                    steps: boolean;
                    interestMinor: number;
                }[];
                inClarification: {
                    invoiceId: components["schemas"]["InvoiceId"];
                    number: string;
                    issuedOn: components["schemas"]["BusinessDate"];
                    dueOn: components["schemas"]["BusinessDate"];
                    daysOver: number;
                    currency: components["schemas"]["Currency"];
                    /** @description Overdue; what is disputed stands apart */
                    amountMinor: number;
                }[];
                totals: {
                    currency: components["schemas"]["Currency"];
                    openMinor: number;
                    /** @description Claimed with this notice */
                    interestMinor: number;
                    feeMinor: number;
                    totalMinor: number;
                }[];
                noticeId: components["schemas"]["DunningNoticeId"] | null;
            }[];
            failed: {
                accountId: components["schemas"]["AccountId"];
                invoiceIds: components["schemas"]["InvoiceId"][];
            }[];
            excluded: {
                invoiceId: components["schemas"]["InvoiceId"];
                number: string;
                accountId: components["schemas"]["AccountId"];
                /** @enum {string} */
                reason: "not-due" | "in-grace" | "blackout" | "disputed" | "promised" | "held" | "failed" | "level-not-reached" | "minimum-gap" | "below-minimum" | "account-told-today" | "too-many";
                /** @description Last day of the reason, where it has one */
                until?: components["schemas"]["BusinessDate"];
                /** @description Day on which the next level is reached */
                next?: components["schemas"]["BusinessDate"];
                /** @enum {string} */
                hold?: "manual" | "promise" | "insolvency";
            }[];
            /** @description All of them, also where the list is cut */
            excludedByReason: {
                [key: string]: number;
            };
            /** @description The lists hold the first 300; ask unit by unit for the rest */
            isCut: boolean;
            /** @description Customers still to be told; call again until it is 0 */
            remaining: number;
        };
        DunningNotice: {
            id: components["schemas"]["DunningNoticeId"];
            accountId: components["schemas"]["AccountId"];
            unitId: components["schemas"]["UnitId"];
            asOf: components["schemas"]["BusinessDate"];
            /** @description Highest of its lines */
            level: number;
            channel: components["schemas"]["DunningChannel"];
            language: components["schemas"]["Language"];
            scheme: {
                /** @description null: the policy dunning.scheme */
                schemeId: components["schemas"]["DunningSchemeId"] | null;
                /** @enum {string} */
                from: "organisation" | "unit" | "account" | "invoice";
                /** @description Version; null for the shipped one */
                validFrom: components["schemas"]["BusinessDate"] | null;
            };
            /**
             * @description accrue: claimed from day to day; waive: claimed, and dropped when the principal is paid; info: shown only
             * @enum {string}
             */
            interestMode: "none" | "info" | "accrue" | "waive";
            /** @description Of the level, in the notice’s language, as they stood when it was made */
            words: {
                subject: string;
                opening: string;
                closing: string;
            };
            contactId?: components["schemas"]["ContactId"];
            messageId?: components["schemas"]["MessageId"];
            lines: {
                invoiceId: components["schemas"]["InvoiceId"];
                number: string;
                issuedOn: components["schemas"]["BusinessDate"];
                dueOn: components["schemas"]["BusinessDate"];
                daysOver: number;
                currency: components["schemas"]["Currency"];
                /** @description Overdue; what is disputed stands apart */
                amountMinor: number;
                level: number;
                /** @description Reached its level with this notice; otherwise it was reminded before and is still open */
                steps: boolean;
                interestMinor: number;
            }[];
            inClarification: {
                invoiceId: components["schemas"]["InvoiceId"];
                number: string;
                issuedOn: components["schemas"]["BusinessDate"];
                dueOn: components["schemas"]["BusinessDate"];
                daysOver: number;
                currency: components["schemas"]["Currency"];
                /** @description Overdue; what is disputed stands apart */
                amountMinor: number;
            }[];
            totals: {
                currency: components["schemas"]["Currency"];
                openMinor: number;
                /** @description Claimed with this notice */
                interestMinor: number;
                feeMinor: number;
                totalMinor: number;
            }[];
            /** @description What the account’s owner has to do where no mail goes */
            task?: {
                /** @enum {string} */
                state: "to-do" | "done";
                doneOn?: components["schemas"]["BusinessDate"];
                note?: string;
            };
            cancelled?: {
                on: components["schemas"]["BusinessDate"];
                reason: string;
            };
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        DunningState: {
            invoiceId: components["schemas"]["InvoiceId"];
            accountId: components["schemas"]["AccountId"];
            currency: components["schemas"]["Currency"];
            reminders: {
                noticeId: components["schemas"]["DunningNoticeId"];
                on: components["schemas"]["BusinessDate"];
                level: number;
                /** @description Overdue and asked for that day */
                amountMinor: number;
                interestMinor: number;
                /**
                 * @description accrue: claimed from day to day; waive: claimed, and dropped when the principal is paid; info: shown only
                 * @enum {string}
                 */
                interestMode: "none" | "info" | "accrue" | "waive";
                /** @description Last day whose interest is claimed */
                interestThrough?: components["schemas"]["BusinessDate"];
                cancelledOn?: components["schemas"]["BusinessDate"];
            }[];
            /** @description Day on which the last level had brought nothing */
            failedOn?: components["schemas"]["BusinessDate"];
            status: components["schemas"]["DunningStatus"];
            level: number;
            /** @description Claimed and not waived */
            claimedInterestMinor: number;
        };
        /** @enum {string} */
        DunningStatus: "none" | "reminded" | "failed";
        DunningExplanation: {
            invoiceId: components["schemas"]["InvoiceId"];
            asOf: components["schemas"]["BusinessDate"];
            included: boolean;
            /** @enum {string} */
            reason: "level-reached" | "nothing-open" | "not-due" | "in-grace" | "blackout" | "disputed" | "promised" | "held" | "failed" | "level-not-reached" | "minimum-gap" | "below-minimum" | "account-told-today" | "too-many";
            until?: components["schemas"]["BusinessDate"];
            /** @enum {string} */
            hold?: "manual" | "promise" | "insolvency";
            inputs?: {
                currency: components["schemas"]["Currency"];
                openMinor: number;
                dueOn: components["schemas"]["BusinessDate"];
                status: components["schemas"]["DunningStatus"];
                level: number;
                remindedOn?: components["schemas"]["BusinessDate"];
                claimedThrough?: components["schemas"]["BusinessDate"];
                /** @description Not claimed yet */
                interestMinor: number;
                receiptsKnownUntil: components["schemas"]["BusinessDate"] | null;
            };
            rule?: {
                nextLevel: number;
                /** @description null after the last level */
                nextLevelOn: components["schemas"]["BusinessDate"] | null;
                dateRule: {
                    from: string;
                    days: number;
                } | null;
                graceDays: number;
                minimumGapDays: number;
                receiptsMaxAgeDays: number;
            };
            scheme?: {
                /** @description null: the policy dunning.scheme */
                schemeId: components["schemas"]["DunningSchemeId"] | null;
                /** @enum {string} */
                from: "organisation" | "unit" | "account" | "invoice";
                /** @description Version; null for the shipped one */
                validFrom: components["schemas"]["BusinessDate"] | null;
            };
        };
        DunningHold: {
            id: components["schemas"]["DunningHoldId"];
            accountId: components["schemas"]["AccountId"];
            /** @description Only this invoice; the whole account when absent */
            invoiceId?: components["schemas"]["InvoiceId"];
            /** @enum {string} */
            kind: "manual" | "promise" | "insolvency";
            reason: string;
            from: components["schemas"]["BusinessDate"];
            /** @description Last day; until it is lifted when absent */
            until?: components["schemas"]["BusinessDate"];
            liftedOn?: components["schemas"]["BusinessDate"];
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        DunningReceipts: {
            /** @description Day up to which all receipts are taken to be booked */
            knownUntil: components["schemas"]["BusinessDate"] | null;
            newestReceiptOn: components["schemas"]["BusinessDate"] | null;
            statedUntil: components["schemas"]["BusinessDate"] | null;
            note?: string;
        };
        DunningScheme: {
            id: components["schemas"]["DunningSchemeId"];
            name: string;
            /** @description Oldest first; the last one that has begun counts */
            versions: {
                validFrom: components["schemas"]["BusinessDate"];
                body: components["schemas"]["DunningSchemeBody"];
            }[];
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        DunningAssignment: {
            id: components["schemas"]["DunningAssignmentId"];
            targetId: components["schemas"]["UnitId"] | components["schemas"]["AccountId"] | components["schemas"]["InvoiceId"];
            /** @description Account of the target; absent for a unit */
            accountId?: components["schemas"]["AccountId"];
            schemeId: components["schemas"]["DunningSchemeId"];
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Upload: {
            uploadId: components["schemas"]["UploadId"];
            /** @description Takes one PUT of the file */
            url: string;
            expiresAt: components["schemas"]["Instant"];
        };
        Import: {
            id: components["schemas"]["ImportId"];
            kind: components["schemas"]["ImportKind"];
            status: components["schemas"]["ImportStatus"];
            dryRun: boolean;
            createdBy: components["schemas"]["UserId"];
            startedAt?: components["schemas"]["Instant"];
            finishedAt?: components["schemas"]["Instant"];
            mapping?: components["schemas"]["ImportMapping"];
            progress: {
                done: number;
                total: number;
            };
            counts: {
                new: number;
                updated: number;
                unchanged: number;
                duplicate: number;
                failed: number;
            };
            /** @description Sum of the amounts as they are in the file, per currency; XXX where a row names none */
            controlTotals: {
                [key: string]: string;
            };
            undo?: {
                by: components["schemas"]["UserId"];
                removed: number;
                restored: number;
                kept: number;
            };
            /** @description The first 20; all of them at /errors */
            errors: {
                row: number;
                column: string;
                code: string;
                message: string;
                value: string;
            }[];
            /** @description Why the file was refused */
            failure?: {
                code: string;
                message: string;
            };
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        /**
         * @description succeeded also when single rows failed; failed: the file as a whole was refused
         * @enum {string}
         */
        ImportStatus: "queued" | "running" | "succeeded" | "failed" | "undoing" | "undone";
        Message: {
            id: components["schemas"]["MessageId"];
            /** @description What the message is, e.g. overdue-alerts */
            kind: string;
            recipientId: components["schemas"]["UserId"] | components["schemas"]["ContactId"];
            /** @description Account of the contact; absent for mails to users */
            accountId?: components["schemas"]["AccountId"];
            /** @description Business date that the message is about */
            period: components["schemas"]["BusinessDate"];
            language: components["schemas"]["Language"];
            queuedAt: components["schemas"]["Instant"];
            /** @description Ids and figures from which the message is rendered */
            payload: {
                [key: string]: components["schemas"]["__schema2"];
            };
            status: components["schemas"]["MessageStatus"];
            delivery: components["schemas"]["Delivery"];
            /** @description Also the ETag; send it as If-Match when you change the record */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        Delivery: {
            /** @constant */
            status: "queued";
            since: components["schemas"]["Instant"];
        } | {
            /** @constant */
            status: "sending";
            owner: string;
            startedAt: components["schemas"]["Instant"];
            leaseUntil: components["schemas"]["Instant"];
        } | {
            /** @constant */
            status: "unknown";
            since: components["schemas"]["Instant"];
            retryAfter: components["schemas"]["Instant"];
        } | {
            /** @constant */
            status: "sent";
            at: components["schemas"]["Instant"];
            /** @description The mail provider’s own id of the mail */
            providerId: string;
        } | {
            /** @constant */
            status: "suppressed";
            at: components["schemas"]["Instant"];
            reason: string;
        } | {
            /** @constant */
            status: "failed";
            at: components["schemas"]["Instant"];
            reason: string;
            /** @description Start of the last hand-over, when its answer was lost */
            since?: components["schemas"]["Instant"];
        };
        AuditEntry: {
            /** @description Id of the record that changed */
            subject: string;
            /** @description Kind of the record */
            entity: string;
            /** @description The command, e.g. account.create */
            action: string;
            at: components["schemas"]["Instant"];
            /** @description User id, system:<job> for a scheduled run, or contact:<id> for a customer’s contact */
            by: string;
            /** @description Role that the user acted in */
            role: string;
            requestId: string;
            /** @description Version that the change left; 0 when it removed the record */
            version: number;
            /** @description Field by field, before and after */
            changes: {
                [key: string]: {
                    before?: components["schemas"]["Json"];
                    after?: components["schemas"]["Json"];
                };
            };
            /** @description Hash of the entry before this one; empty for the first */
            previousHash: string;
            /** @description SHA-256 over this entry and previousHash */
            hash: string;
        };
        Health: {
            /** @constant */
            status: "ok";
            /** @constant */
            name: "cadencia";
            release: string;
        };
        /** @description Any JSON value */
        __schema0: unknown;
        /** @description Any JSON value */
        __schema1: unknown;
        /** @description Any JSON value */
        __schema2: unknown;
    };
    responses: {
        /** @description `request.invalid` Some fields are not valid; see errors. */
        "request.invalid": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `auth.required` Sign in: the request has no valid access token of an active user. */
        "auth.required": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.too_many` Too many requests; try again in {seconds} seconds. */
        "request.too_many": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                "retry-after": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `service.internal` Something went wrong on our side; it has been recorded under this request id. */
        "service.internal": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `service.unavailable` The service is busy; try again in {seconds} seconds with the same Idempotency-Key. */
        "service.unavailable": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                "retry-after": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.forbidden` Your role does not allow this; ask your manager or an administrator. */
        "request.forbidden": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.not_found` There is no such record, or it is not yours to see. */
        "request.not_found": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.version_moved` The record was changed by someone else and is now at version {version}; reload it and try again. */
        "request.version_moved": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.too_large` The body is larger than {limit} bytes. */
        "request.too_large": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.media_type` Send the body as {wanted}. */
        "request.media_type": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `request.if_match_required` Send If-Match with the ETag of the version that you saw, for example "v3". */
        "request.if_match_required": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `unit.code_taken` Another unit has the code {code}; choose a different one. */
        "unit.code_taken": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `user.email_taken` Another user has the e-mail address {email}. */
        "user.email_taken": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `approval.document_changed` The document changed since it was shown to you ({fields}); read version {version} and decide again. */
        "approval.document_changed": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `product.sku_taken` Another product has the SKU {sku}; change that one or choose a different SKU. */
        "product.sku_taken": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `order.number_taken` Another order has the number {number}; choose a different one or leave it out. */
        "order.number_taken": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `credit.refused` Account {number} has no credit for this ({failed}): {required} {currency} are asked for and {available} are available (minor units); see checks. */
        "credit.refused": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `invoice.write_off_needs_approval` Up to {bound} {currency} are written off without asking (minor units); ask for {amount} by POST /v1/invoices/{invoiceId}/write-off-requests. */
        "invoice.write_off_needs_approval": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `credit.number_taken` This account already has a document with the number {number}. */
        "credit.number_taken": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `rate.missing` There is no exchange rate from {from} to {to} on or before {on}; post one first. */
        "rate.missing": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `target.exists` There is a target of this kind for {from} to {to} already; change that one. */
        "target.exists": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `reconciliation.period_too_long` Ask for a period from one day to the same or a later one, of {days} days at most. */
        "reconciliation.period_too_long": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `reconciliation.wrong_state` The reconciliation is {state}; this can be done only while it is {allowed}. */
        "reconciliation.wrong_state": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `reconciliation.answered_before` Another answer was given on {on}, and it stands; ask for a new statement to give a different one. */
        "reconciliation.answered_before": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `dunning.receipts_stale` Receipts are known only until {knownUntil}, too long before {asOf}; book them, or state that there were none. */
        "dunning.receipts_stale": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `import.part_missing` The record of what this import did is no longer complete, so it cannot be reported or undone further. */
        "import.part_missing": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `import.not_finished` The import is {status}; only a finished import that was no dry run can be undone, and once. */
        "import.not_finished": {
            headers: {
                "x-request-id": components["headers"]["RequestId"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Language of messages: en, es or zh-CN; your own language when absent */
        AcceptLanguage: string;
        /** @description ETag of your copy; 304 when it is current */
        IfNoneMatch: string;
        /** @description ETag of the version that you saw */
        IfMatch: string;
        /** @description New for every command; a repeat with the same key gets the first answer */
        IdempotencyKey: string;
        /** @description New for every command; a repeat with the same key gets the first answer */
        IdempotencyKeyRequired: string;
    };
    requestBodies: never;
    headers: {
        /** @description Id of this request; also in the audit trail */
        RequestId: string;
        /** @description Version of the record, e.g. "v3" */
        ETag: string;
        /** @description Path of the created record */
        Location: string;
        /** @description Path of the next page with rel="next"; absent on the last page */
        Link: string;
        /** @description Seconds to wait before the repeat */
        RetryAfter: number;
        /** @description `true` when this is the stored first answer */
        IdempotencyReplayed: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getOrganisation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "timeZone": "Europe/Madrid"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["OrganisationPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listUnits: {
        parameters: {
            query?: {
                /** @description Day of the tree; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Unit"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    createUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "MX-N",
                 *       "name": "México Norte",
                 *       "parentId": "unt_company",
                 *       "timeZone": "America/Monterrey"
                 *     }
                 */
                "application/json": components["schemas"]["NewUnit"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["unit.code_taken"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             *
             *     `unit.not_active` There is no active unit {unitId} here.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getUnit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one unit */
                unitId: components["schemas"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one unit */
                unitId: components["schemas"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Norte",
                 *       "currency": "MXN"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["UnitPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["unit.code_taken"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             *
             *     `unit.in_use` The unit {code} cannot be deactivated while these are active in it: {names}. Move or deactivate them first.
             *
             *     `unit.not_active` There is no active unit {unitId} here.
             *
             *     `unit.root_fixed` The unit {code} is the top of the organisation: it stays active and has no parent.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    reParentUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one unit */
                unitId: components["schemas"]["UnitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "parentId": "unt_company",
                 *       "from": "2026-04-01"
                 *     }
                 */
                "application/json": components["schemas"]["ReParent"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `organisation.history_full` The history of {id} already has {limit} entries; give an existing day to replace its entry.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             *
             *     `unit.cycle` From {on} on the unit {code} would stand below itself; choose another parent.
             *
             *     `unit.not_active` There is no active unit {unitId} here.
             *
             *     `unit.root_fixed` The unit {code} is the top of the organisation: it stays active and has no parent.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                /** @description Unit today, without the units below it */
                "filter[unitId]"?: components["schemas"]["UnitId"];
                /** @description Role today */
                "filter[role]"?: components["schemas"]["Role"];
                "filter[active]"?: "true" | "false";
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["User"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "lucia@example.com",
                 *       "name": "Lucía Núñez",
                 *       "role": "representative",
                 *       "unitId": "unt_north",
                 *       "managerId": "usr_northmanager",
                 *       "language": "es"
                 *     }
                 */
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["user.email_taken"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             *
             *     `unit.not_active` There is no active unit {unitId} here.
             *
             *     `user.manager_not_active` The user {managerId} is not active here and cannot be a manager.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one user */
                userId: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one user */
                userId: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "phone": "+34 600 000 001"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["user.email_taken"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             *
             *     `unit.not_active` There is no active unit {unitId} here.
             *
             *     `user.last_administrator` On {on} the organisation would have no active administrator; appoint another one first.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    postUser: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one user */
                userId: components["schemas"]["UserId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-04-01",
                 *       "role": "manager",
                 *       "unitId": "unt_north"
                 *     }
                 */
                "application/json": components["schemas"]["NewPosting"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `organisation.history_full` The history of {id} already has {limit} entries; give an existing day to replace its entry.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             *
             *     `unit.not_active` There is no active unit {unitId} here.
             *
             *     `user.last_administrator` On {on} the organisation would have no active administrator; appoint another one first.
             *
             *     `user.manager_cycle` From {on} on {name} would report to themselves through others; choose another manager.
             *
             *     `user.manager_not_active` The user {managerId} is not active here and cannot be a manager.
             *
             *     `user.own_role` Nobody changes their own role; ask another administrator.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listRates: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                "filter[from]"?: components["schemas"]["Currency"];
                "filter[to]"?: components["schemas"]["Currency"];
                "filter[on][gte]"?: components["schemas"]["BusinessDate"];
                "filter[on][lte]"?: components["schemas"]["BusinessDate"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Rate"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    postRate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "EUR",
                 *       "to": "USD",
                 *       "on": "2026-03-02",
                 *       "rate": "1.0842"
                 *     }
                 */
                "application/json": components["schemas"]["NewRate"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rate"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getRate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one rate */
                rateId: components["schemas"]["RateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rate"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    removeRate: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one rate */
                rateId: components["schemas"]["RateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listPolicies: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Policy"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getPolicy: {
        parameters: {
            query?: {
                /** @description Today when absent */
                asOf?: components["schemas"]["BusinessDate"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Kind of policy */
                kind: components["schemas"]["PolicyName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    setPolicy: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Kind of policy */
                kind: components["schemas"]["PolicyName"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPolicyVersion"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `policy.history_full` The policy {kind} has too many or too large versions to keep another; give an existing day to replace its version.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listPolicyVersions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Kind of policy */
                kind: components["schemas"]["PolicyName"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["PolicyVersion"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listApprovals: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                mine?: "pending" | "requested" | "decided";
                "filter[kind]"?: components["schemas"]["ApprovalKind"];
                "filter[status]"?: components["schemas"]["ApprovalStatus"];
                "filter[accountId]"?: components["schemas"]["AccountId"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Approval"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    createApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "special-price",
                 *       "accountId": "acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2",
                 *       "reason": "Matches the offer of a competitor",
                 *       "document": {
                 *         "item": "S10_1678",
                 *         "quantity": "30",
                 *         "listPrice": "95.70",
                 *         "askedPrice": "82.00",
                 *         "currency": "EUR",
                 *         "paymentTermDays": 60
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewApproval"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `approval.amount_out_of_bounds` The figure {measure} is larger than {limit} minor units of {currency}.
             *
             *     `approval.no_approver` Nobody can be asked for {posts}: no active person stands above the requester. Appoint somebody or change the policy {policy}.
             *
             *     `rate.missing` There is no exchange rate from {from} to {to} on or before {on}; post one first.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getApprovalTimeliness: {
        parameters: {
            query: {
                month: string;
                "filter[unitId]"?: components["schemas"]["UnitId"];
                "filter[approverId]"?: components["schemas"]["UserId"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalTimeliness"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one approval */
                approvalId: components["schemas"]["ApprovalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one approval */
                approvalId: components["schemas"]["ApprovalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "document": {
                 *         "askedPrice": "85.00"
                 *       }
                 *     }
                 */
                "application/merge-patch+json": {
                    reason?: string;
                    /** @description Merge patch of the document */
                    document?: {
                        [key: string]: components["schemas"]["Json"];
                    };
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            /**
             * @description `approval.not_requester` Only who made this request may do that.
             *
             *     `request.forbidden` Your role does not allow this; ask your manager or an administrator.
             */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `approval.amount_out_of_bounds` The figure {measure} is larger than {limit} minor units of {currency}.
             *
             *     `approval.in_use` This approval was already used ({references}) and cannot be revoked.
             *
             *     `approval.kind_elsewhere` The document of a request for {kind} is changed where it is kept, not here.
             *
             *     `approval.no_approver` Nobody can be asked for {posts}: no active person stands above the requester. Appoint somebody or change the policy {policy}.
             *
             *     `approval.state` A request that is {status} cannot be changed this way; possible while it is: {allowed}.
             *
             *     `rate.missing` There is no exchange rate from {from} to {to} on or before {on}; post one first.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    explainApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one approval */
                approvalId: components["schemas"]["ApprovalId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalExplanation"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getApprovalVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one approval */
                approvalId: components["schemas"]["ApprovalId"];
                /** @description Number of the round, from 1 */
                round: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalVersion"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listDelegations: {
        parameters: {
            query: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                mine: "given" | "received";
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Delegation"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    createDelegation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "toId": "usr_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2",
                 *       "from": "2026-08-03",
                 *       "until": "2026-08-21",
                 *       "note": "Holidays"
                 *     }
                 */
                "application/json": components["schemas"]["NewDelegation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `approval.delegation_days` A delegation ends after it begins and not before today, {today}; at most {limit} days.
             *
             *     `approval.delegation_to_self` Nobody stands in for themselves; choose somebody else.
             *
             *     `approval.unknown_person` There is no active user {userId} here who could decide this.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getDelegation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one delegation */
                delegationId: components["schemas"]["DelegationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    endDelegation: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one delegation */
                delegationId: components["schemas"]["DelegationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delegation"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    withdrawApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one approval */
                approvalId: components["schemas"]["ApprovalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The customer bought elsewhere"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            /**
             * @description `approval.not_requester` Only who made this request may do that.
             *
             *     `request.forbidden` Your role does not allow this; ask your manager or an administrator.
             */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `approval.in_use` This approval was already used ({references}) and cannot be revoked.
             *
             *     `approval.state` A request that is {status} cannot be changed this way; possible while it is: {allowed}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    decideApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one approval */
                approvalId: components["schemas"]["ApprovalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "approve",
                 *       "documentHash": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    outcome: "approve" | "refuse" | "send-back";
                    documentHash: string;
                    /** @description Required to refuse or send back */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            /**
             * @description `approval.not_awaited` This request does not wait for your answer. Nobody decides what they asked for themselves, not for somebody else either.
             *
             *     `request.forbidden` Your role does not allow this; ask your manager or an administrator.
             */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["request.not_found"];
            409: components["responses"]["approval.document_changed"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `approval.reason_needed` Say why: a refusal, sending back and a revocation need a reason.
             *
             *     `approval.state` A request that is {status} cannot be changed this way; possible while it is: {allowed}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    forwardApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one approval */
                approvalId: components["schemas"]["ApprovalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "toId": "usr_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2"
                 *     }
                 */
                "application/json": {
                    toId: components["schemas"]["UserId"];
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            /**
             * @description `approval.not_awaited` This request does not wait for your answer. Nobody decides what they asked for themselves, not for somebody else either.
             *
             *     `request.forbidden` Your role does not allow this; ask your manager or an administrator.
             */
            403: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `approval.state` A request that is {status} cannot be changed this way; possible while it is: {allowed}.
             *
             *     `approval.unknown_person` There is no active user {userId} here who could decide this.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    revokeApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one approval */
                approvalId: components["schemas"]["ApprovalId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The list price was wrong"
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `approval.in_use` This approval was already used ({references}) and cannot be revoked.
             *
             *     `approval.state` A request that is {status} cannot be changed this way; possible while it is: {allowed}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                sort?: "name" | "-name";
                "filter[ownerId]"?: components["schemas"]["UserId"];
                "filter[unitId]"?: components["schemas"]["UnitId"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Account"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": "C-1001",
                 *       "name": "Ferretería Sánchez",
                 *       "type": "customer",
                 *       "country": "ES",
                 *       "currency": "EUR"
                 *     }
                 */
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            /**
             * @description `account.number_taken` Another account has the number {number}; choose a different one.
             *
             *     `account.tax_id_taken` Another account has the tax id {taxId}; it may be the same company.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `account.own_parent` An account cannot be its own parent, directly or through others.
             *
             *     `account.owner_inactive` The user {ownerId} is not active here and cannot own accounts.
             *
             *     `account.unknown_unit` There is no active unit {unitId} here.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    searchAccounts: {
        parameters: {
            query: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                /** @description Any script; case and accents do not matter */
                q: string;
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Account"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "city": "Málaga",
                 *       "notes": null
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["AccountPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            /**
             * @description `account.number_taken` Another account has the number {number}; choose a different one.
             *
             *     `account.tax_id_taken` Another account has the tax id {taxId}; it may be the same company.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `account.own_parent` An account cannot be its own parent, directly or through others.
             *
             *     `account.owner_inactive` The user {ownerId} is not active here and cannot own accounts.
             *
             *     `account.unknown_unit` There is no active unit {unitId} here.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    handOverAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOver"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `account.hand_over_in_future` A hand-over takes effect today ({today}) or earlier, not on {from}.
             *
             *     `account.owner_inactive` The user {ownerId} is not active here and cannot own accounts.
             *
             *     `account.unknown_unit` There is no active unit {unitId} here.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    handOverAccounts: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkHandOver"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        handedOver: components["schemas"]["AccountId"][];
                        remaining: boolean;
                    };
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `account.hand_over_in_future` A hand-over takes effect today ({today}) or earlier, not on {from}.
             *
             *     `account.owner_inactive` The user {ownerId} is not active here and cannot own accounts.
             *
             *     `account.unknown_unit` There is no active unit {unitId} here.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listContacts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Contact"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    addContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "李小龙",
                 *       "phone": "+86 21 5555 0101",
                 *       "primary": true
                 *     }
                 */
                "application/json": components["schemas"]["NewContact"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
                /** @description Id of one contact */
                contactId: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    removeContact: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
                /** @description Id of one contact */
                contactId: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeContact: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
                /** @description Id of one contact */
                contactId: components["schemas"]["ContactId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ContactPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listProducts: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                sort?: "name" | "-name";
                /** @description Product line or family */
                "filter[series]"?: string;
                "filter[tier]"?: components["schemas"]["Tier"];
                "filter[active]"?: "true" | "false";
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Product"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    createProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sku": "S10_1678",
                 *       "name": "1969 Harley Davidson Ultimate Chopper",
                 *       "series": "Motorcycles",
                 *       "tier": "mid",
                 *       "listPrice": "95.70",
                 *       "unitCost": "48.81",
                 *       "currency": "USD"
                 *     }
                 */
                "application/json": components["schemas"]["NewProduct"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["product.sku_taken"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    searchProducts: {
        parameters: {
            query: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                /** @description Any script, pinyin too; case and accents do not matter */
                q: string;
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Product"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getProduct: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one product */
                productId: components["schemas"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeProduct: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one product */
                productId: components["schemas"]["ProductId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "listPrice": "99.95",
                 *       "tier": null
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["ProductPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Product"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["product.sku_taken"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getCredit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditStanding"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            /**
             * @description `credit.group_too_large` More than {limit} accounts belong to {number}; credit of a larger group cannot be decided in one step.
             *
             *     `rate.missing` There is no exchange rate from {from} to {to} on or before {on}; post one first.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeCredit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "notes": "Pays at the end of the season"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["CreditProfilePatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditProfile"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    explainCredit: {
        parameters: {
            query?: {
                amountMinor?: number;
                /** @description The account’s when absent */
                currency?: components["schemas"]["Currency"];
                /** @description Counts releases for this order */
                orderId?: components["schemas"]["OrderId"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditExplanation"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            /**
             * @description `credit.group_too_large` More than {limit} accounts belong to {number}; credit of a larger group cannot be decided in one step.
             *
             *     `rate.missing` There is no exchange rate from {from} to {to} on or before {on}; post one first.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    setCreditLimit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mode": "limit",
                 *       "amountMinor": 5000000,
                 *       "reason": "Taken over from the old books"
                 *     }
                 */
                "application/json": components["schemas"]["NewCreditLimit"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditProfile"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `credit.currency_fixed` The credit of this account is kept in {currency}; limits of another currency need a new profile.
             *
             *     `credit.limits_full` The profile holds {limit} limits, the most that it can.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    blockCredit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Filed for insolvency"
                 *     }
                 */
                "application/json": components["schemas"]["CreditBlock"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditProfile"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    unblockCredit: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditProfile"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            /**
             * @description `credit.not_blocked` The account is not blocked.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listAssessments: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CreditAssessment"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    assessCredit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rating": "B",
                 *       "importance": "major",
                 *       "evidence": "Pays within 45 days, two branches opened this year",
                 *       "paymentAbility": "Bank reference seen"
                 *     }
                 */
                "application/json": components["schemas"]["NewCreditAssessment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditAssessment"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `credit.unknown_grade` {value} is no {field} of the policy credit.ratings; it has {known}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    removeAssessment: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
                /** @description Id of one assessment */
                assessmentId: components["schemas"]["AssessmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeAssessment: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
                /** @description Id of one assessment */
                assessmentId: components["schemas"]["AssessmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rating": "C"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["CreditAssessmentPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditAssessment"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `credit.unknown_grade` {value} is no {field} of the policy credit.ratings; it has {known}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listReleases: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CreditRelease"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    requestCreditLimit: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "mode": "limit",
                 *       "amountMinor": 5000000,
                 *       "reason": "旺季备货"
                 *     }
                 */
                "application/json": components["schemas"]["NewCreditLimit"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `approval.amount_out_of_bounds` The figure {measure} is larger than {limit} minor units of {currency}.
             *
             *     `approval.no_approver` Nobody can be asked for {posts}: no active person stands above the requester. Appoint somebody or change the policy {policy}.
             *
             *     `credit.currency_fixed` The credit of this account is kept in {currency}; limits of another currency need a new profile.
             *
             *     `credit.limits_full` The profile holds {limit} limits, the most that it can.
             *
             *     `rate.missing` There is no exchange rate from {from} to {to} on or before {on}; post one first.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    requestCreditRelease: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "maxOverMinor": 50000,
                 *       "waives": [],
                 *       "validTo": "2026-12-31",
                 *       "reason": "Pedido de temporada"
                 *     }
                 */
                "application/json": components["schemas"]["NewCreditRelease"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `approval.amount_out_of_bounds` The figure {measure} is larger than {limit} minor units of {currency}.
             *
             *     `approval.no_approver` Nobody can be asked for {posts}: no active person stands above the requester. Appoint somebody or change the policy {policy}.
             *
             *     `credit.release_ended` The last day {validTo} is over; a release must end today ({today}) or later.
             *
             *     `rate.missing` There is no exchange rate from {from} to {to} on or before {on}; post one first.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    revokeRelease: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
                /** @description Id of one creditRelease */
                releaseId: components["schemas"]["CreditReleaseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The order was not placed"
                 *     }
                 */
                "application/json": components["schemas"]["CreditBlock"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreditRelease"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `credit.release_revoked` The release was revoked on {on}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listDeposits: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Deposit"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    lodgeDeposit: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amountMinor": 1000000,
                 *       "reference": "质保金 2026"
                 *     }
                 */
                "application/json": components["schemas"]["NewDeposit"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deposit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeDeposit: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
                /** @description Id of one deposit */
                depositId: components["schemas"]["DepositId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "notes": null
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["DepositPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deposit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    returnDeposit: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
                /** @description Id of one deposit */
                depositId: components["schemas"]["DepositId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Contract ended"
                 *     }
                 */
                "application/json": components["schemas"]["ReturnDeposit"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deposit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `credit.deposit_return_too_early` The deposit was lodged on {lodgedOn} and cannot be returned before that, on {on}.
             *
             *     `credit.deposit_returned` The deposit was returned on {on}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listReservations: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CreditReservation"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listOrders: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                sort?: "orderedOn" | "-orderedOn";
                "filter[accountId]"?: components["schemas"]["AccountId"];
                "filter[number]"?: string;
                "filter[status]"?: components["schemas"]["OrderStatus"];
                "filter[orderedOn][gte]"?: components["schemas"]["BusinessDate"];
                "filter[orderedOn][lte]"?: components["schemas"]["BusinessDate"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Order"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    createOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountId": "acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2",
                 *       "orderedOn": "2026-03-02",
                 *       "customerReference": "PO 4711",
                 *       "lines": [
                 *         {
                 *           "sku": "S10_1678",
                 *           "quantity": "30",
                 *           "unitPrice": "95.70"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewOrder"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["order.number_taken"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `account.inactive` The account {number} is inactive; make it active first.
             *
             *     `order.amount_too_large` The amount of {what} is larger than {limit} minor units of {currency}.
             *
             *     `order.date_before_order` The day {on} is before the day of the order, {orderedOn}.
             *
             *     `order.product_inactive` The product {sku} is inactive and takes no new orders.
             *
             *     `order.too_long` An order takes {limit} lines and {bytes} bytes of lines; split it.
             *
             *     `order.unknown_seller` There is no user {ownerId} here who could have sold this order.
             *
             *     `order.unknown_sku` There is no product with the SKU {sku} in the catalogue.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getOrder: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one order */
                orderId: components["schemas"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one order */
                orderId: components["schemas"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "requiredOn": "2026-03-20",
                 *       "lines": [
                 *         {
                 *           "sku": "S10_1678",
                 *           "quantity": "30",
                 *           "unitPrice": "95.70"
                 *         }
                 *       ]
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["OrderPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `order.amount_too_large` The amount of {what} is larger than {limit} minor units of {currency}.
             *
             *     `order.date_before_order` The day {on} is before the day of the order, {orderedOn}.
             *
             *     `order.not_draft` Only a draft can be edited and this order is {status}; take it back to draft first.
             *
             *     `order.product_inactive` The product {sku} is inactive and takes no new orders.
             *
             *     `order.too_long` An order takes {limit} lines and {bytes} bytes of lines; split it.
             *
             *     `order.unknown_seller` There is no user {ownerId} here who could have sold this order.
             *
             *     `order.unknown_sku` There is no product with the SKU {sku} in the catalogue.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    moveOrder: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one order */
                orderId: components["schemas"]["OrderId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "on-hold",
                 *       "reason": "Credit check"
                 *     }
                 */
                "application/json": components["schemas"]["OrderTransition"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Order"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["credit.refused"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `order.date_before_order` The day {on} is before the day of the order, {orderedOn}.
             *
             *     `order.illegal_transition` An order that is {from} cannot become {to}. Allowed now: {allowed}.
             *
             *     `order.no_lines` An order without lines cannot be confirmed; add a line first.
             *
             *     `rate.missing` There is no exchange rate from {from} to {to} on or before {on}; post one first.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                "filter[accountId]"?: components["schemas"]["AccountId"];
                /** @description First day, inclusive */
                "filter[from]"?: components["schemas"]["BusinessDate"];
                /** @description Last day, inclusive */
                "filter[to]"?: components["schemas"]["BusinessDate"];
                sort?: "issuedOn" | "-issuedOn";
                /** @description true: something is open */
                "filter[open]"?: "true" | "false";
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Invoice"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    issueInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountId": "acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2",
                 *       "amountMinor": 129900,
                 *       "currency": "EUR",
                 *       "issuedOn": "2026-03-01"
                 *     }
                 */
                "application/json": components["schemas"]["NewInvoice"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            /**
             * @description `credit.refused` Account {number} has no credit for this ({failed}): {required} {currency} are asked for and {available} are available (minor units); see checks.
             *
             *     `invoice.number_taken` Another invoice has the number {number}.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `invoice.amount_missing` Give amountMinor, or an order with a total above zero.
             *
             *     `invoice.due_before_issue` The due date {dueOn} is before the issue date {issuedOn}.
             *
             *     `invoice.due_too_far` The due date {dueOn} is beyond {last}, the last day that books can hold.
             *
             *     `invoice.dues_do_not_add_up` The due dates add up to {sum} and the invoice to {amount} (minor units).
             *
             *     `invoice.order_in_other_currency` The order {number} is in {currency}; its invoices are in the same currency.
             *
             *     `invoice.order_of_other_account` The order {number} belongs to another account.
             *
             *     `rate.missing` There is no exchange rate from {from} to {to} on or before {on}; post one first.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one invoice */
                invoiceId: components["schemas"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one invoice */
                invoiceId: components["schemas"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "notes": null
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["InvoicePatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `invoice.due_before_issue` The due date {dueOn} is before the issue date {issuedOn}.
             *
             *     `invoice.dues_do_not_add_up` The due dates add up to {sum} and the invoice to {amount} (minor units).
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    disputeInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one invoice */
                invoiceId: components["schemas"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "disputed": true,
                 *       "reason": "Goods arrived damaged"
                 *     }
                 */
                "application/json": components["schemas"]["DisputeChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `invoice.dispute_reason_missing` Say why the invoice is disputed.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    promisePayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one invoice */
                invoiceId: components["schemas"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "promisedOn": "2026-03-20"
                 *     }
                 */
                "application/json": components["schemas"]["PromiseChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `invoice.nothing_open` Invoice {number} has nothing open.
             *
             *     `invoice.promise_in_past` A promise to pay is for today ({today}) or later, not {promisedOn}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    cancelInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path: {
                /** @description Id of one invoice */
                invoiceId: components["schemas"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Issued to the wrong customer"
                 *     }
                 */
                "application/json": components["schemas"]["Undo"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invoice"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `credit.reversal_too_early` It is dated {datedOn} and cannot be undone on {on}, before that.
             *
             *     `invoice.has_allocations` Invoice {number} has money allocated to it; undo the allocations first, or write a credit note.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    writeOffInvoice: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path: {
                /** @description Id of one invoice */
                invoiceId: components["schemas"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Insolvency closed without quota"
                 *     }
                 */
                "application/json": components["schemas"]["NewWriteOff"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["invoice.write_off_needs_approval"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `invoice.nothing_open` Invoice {number} has nothing open.
             *
             *     `invoice.write_off_too_large` Invoice {number} has {open} open; {amount} cannot be written off (minor units).
             *
             *     `rate.missing` There is no exchange rate from {from} to {to} on or before {on}; post one first.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    requestWriteOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one invoice */
                invoiceId: components["schemas"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Insolvency closed without quota"
                 *     }
                 */
                "application/json": components["schemas"]["WriteOffRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approval"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `approval.amount_out_of_bounds` The figure {measure} is larger than {limit} minor units of {currency}.
             *
             *     `approval.no_approver` Nobody can be asked for {posts}: no active person stands above the requester. Appoint somebody or change the policy {policy}.
             *
             *     `invoice.nothing_open` Invoice {number} has nothing open.
             *
             *     `invoice.write_off_too_large` Invoice {number} has {open} open; {amount} cannot be written off (minor units).
             *
             *     `rate.missing` There is no exchange rate from {from} to {to} on or before {on}; post one first.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getReceiptSlip: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one receipt */
                id: components["schemas"]["ReceiptId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listReceipts: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                "filter[accountId]"?: components["schemas"]["AccountId"];
                /** @description First day, inclusive */
                "filter[from]"?: components["schemas"]["BusinessDate"];
                /** @description Last day, inclusive */
                "filter[to]"?: components["schemas"]["BusinessDate"];
                sort?: "datedOn" | "-datedOn";
                /** @description Allocated to invoices of this order; reads the invoices of its account */
                "filter[orderId]"?: components["schemas"]["OrderId"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Credit"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    recordReceipt: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountId": "acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2",
                 *       "amountMinor": 50000,
                 *       "receivedOn": "2026-03-02",
                 *       "allocate": "automatic"
                 *     }
                 */
                "application/json": components["schemas"]["NewReceipt"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["credit.number_taken"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `allocation.accounts_differ` The invoice {number} belongs to another account.
             *
             *     `allocation.currencies_differ` Money in {credit} cannot settle an invoice in {invoice}.
             *
             *     `allocation.too_large` {amount} is more than there is: invoice {number} has {open} open and {unapplied} is unapplied (minor units).
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getReceipt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one receipt */
                id: components["schemas"]["ReceiptId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credit"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    reverseReceipt: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path: {
                /** @description Id of one receipt */
                id: components["schemas"]["ReceiptId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Booked twice"
                 *     }
                 */
                "application/json": components["schemas"]["Undo"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `allocation.too_early` On {on} this cannot count: one of the documents is later, or the money was in use on a day after it.
             *
             *     `credit.already_reversed` {number} was reversed on {on}.
             *
             *     `credit.reversal_too_early` It is dated {datedOn} and cannot be undone on {on}, before that.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listCreditNotes: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                "filter[accountId]"?: components["schemas"]["AccountId"];
                /** @description First day, inclusive */
                "filter[from]"?: components["schemas"]["BusinessDate"];
                /** @description Last day, inclusive */
                "filter[to]"?: components["schemas"]["BusinessDate"];
                sort?: "datedOn" | "-datedOn";
                /** @description Allocated to invoices of this order; reads the invoices of its account */
                "filter[orderId]"?: components["schemas"]["OrderId"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Credit"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    issueCreditNote: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountId": "acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2",
                 *       "amountMinor": 5000,
                 *       "reference": "Return 17"
                 *     }
                 */
                "application/json": components["schemas"]["NewCreditNote"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["credit.number_taken"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `allocation.accounts_differ` The invoice {number} belongs to another account.
             *
             *     `allocation.currencies_differ` Money in {credit} cannot settle an invoice in {invoice}.
             *
             *     `allocation.too_large` {amount} is more than there is: invoice {number} has {open} open and {unapplied} is unapplied (minor units).
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getCreditNote: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one creditNote */
                id: components["schemas"]["CreditNoteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credit"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    reverseCreditNote: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path: {
                /** @description Id of one creditNote */
                id: components["schemas"]["CreditNoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Booked twice"
                 *     }
                 */
                "application/json": components["schemas"]["Undo"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `allocation.too_early` On {on} this cannot count: one of the documents is later, or the money was in use on a day after it.
             *
             *     `credit.already_reversed` {number} was reversed on {on}.
             *
             *     `credit.reversal_too_early` It is dated {datedOn} and cannot be undone on {on}, before that.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listWriteOffs: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                "filter[accountId]"?: components["schemas"]["AccountId"];
                /** @description First day, inclusive */
                "filter[from]"?: components["schemas"]["BusinessDate"];
                /** @description Last day, inclusive */
                "filter[to]"?: components["schemas"]["BusinessDate"];
                sort?: "datedOn" | "-datedOn";
                /** @description Allocated to invoices of this order; reads the invoices of its account */
                "filter[orderId]"?: components["schemas"]["OrderId"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Credit"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getWriteOff: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one writeOff */
                id: components["schemas"]["WriteOffId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credit"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    reverseWriteOff: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path: {
                /** @description Id of one writeOff */
                id: components["schemas"]["WriteOffId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Booked twice"
                 *     }
                 */
                "application/json": components["schemas"]["Undo"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `allocation.too_early` On {on} this cannot count: one of the documents is later, or the money was in use on a day after it.
             *
             *     `credit.already_reversed` {number} was reversed on {on}.
             *
             *     `credit.reversal_too_early` It is dated {datedOn} and cannot be undone on {on}, before that.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    allocateReceipt: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path: {
                /** @description Id of one receipt */
                id: components["schemas"]["ReceiptId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "automatic": true
                 *     }
                 */
                "application/json": components["schemas"]["NewAllocation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `allocation.accounts_differ` The invoice {number} belongs to another account.
             *
             *     `allocation.currencies_differ` Money in {credit} cannot settle an invoice in {invoice}.
             *
             *     `allocation.too_early` On {on} this cannot count: one of the documents is later, or the money was in use on a day after it.
             *
             *     `allocation.too_large` {amount} is more than there is: invoice {number} has {open} open and {unapplied} is unapplied (minor units).
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    undoReceiptAllocation: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path: {
                /** @description Id of one receipt */
                id: components["schemas"]["ReceiptId"];
                /** @description Id of one allocation */
                allocationId: components["schemas"]["AllocationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Belongs to another invoice"
                 *     }
                 */
                "application/json": components["schemas"]["Undo"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `allocation.undone` This allocation has been undone before.
             *
             *     `credit.reversal_too_early` It is dated {datedOn} and cannot be undone on {on}, before that.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    allocateCreditNote: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path: {
                /** @description Id of one creditNote */
                id: components["schemas"]["CreditNoteId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "automatic": true
                 *     }
                 */
                "application/json": components["schemas"]["NewAllocation"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `allocation.accounts_differ` The invoice {number} belongs to another account.
             *
             *     `allocation.currencies_differ` Money in {credit} cannot settle an invoice in {invoice}.
             *
             *     `allocation.too_early` On {on} this cannot count: one of the documents is later, or the money was in use on a day after it.
             *
             *     `allocation.too_large` {amount} is more than there is: invoice {number} has {open} open and {unapplied} is unapplied (minor units).
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    undoCreditNoteAllocation: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path: {
                /** @description Id of one creditNote */
                id: components["schemas"]["CreditNoteId"];
                /** @description Id of one allocation */
                allocationId: components["schemas"]["AllocationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Belongs to another invoice"
                 *     }
                 */
                "application/json": components["schemas"]["Undo"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Credit"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `allocation.undone` This allocation has been undone before.
             *
             *     `credit.reversal_too_early` It is dated {datedOn} and cannot be undone on {on}, before that.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    explainAgeing: {
        parameters: {
            query: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
                /** @description End of this day; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgeingExplanation"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getAgeing: {
        parameters: {
            query?: {
                /** @description End of this day; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
                "filter[accountId]"?: components["schemas"]["AccountId"];
                /** @description Owner on the day */
                "filter[ownerId]"?: components["schemas"]["UserId"];
                /** @description The unit and all below it, on the day */
                "filter[unitId]"?: components["schemas"]["UnitId"];
                "filter[currency]"?: components["schemas"]["Currency"];
                groupBy?: "account" | "owner" | "unit" | "currency";
                /** @description With groupBy=unit: roll up to this depth of the tree, 0 = root */
                unitDepth?: number;
                /** @description Convert every row at the rate of the day */
                in?: components["schemas"]["Currency"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: components["schemas"]["BusinessDate"];
                        /** @enum {string} */
                        groupBy: "account" | "owner" | "unit" | "currency";
                        totals: components["schemas"]["Ageing"][];
                        data: {
                            id: string | null;
                            name: string;
                            currency: string;
                            notDueMinor: number;
                            buckets: {
                                /** @description e.g. 1-30, last one 121+ */
                                bucket: string;
                                amountMinor: number;
                            }[];
                            /** @description notDueMinor + all buckets */
                            outstandingMinor: number;
                            /** @description All buckets */
                            overdueMinor: number;
                            /** @description Money not yet allocated; not deducted from anything here */
                            unappliedMinor: number;
                            openInvoices: number;
                            overdueInvoices: number;
                            /** @description 0 when nothing is overdue */
                            oldestDaysOver: number;
                        }[];
                    };
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            422: components["responses"]["rate.missing"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listOverdue: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                /** @description End of this day; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
                "filter[accountId]"?: components["schemas"]["AccountId"];
                /** @description Owner on the day */
                "filter[ownerId]"?: components["schemas"]["UserId"];
                /** @description The unit and all below it, on the day */
                "filter[unitId]"?: components["schemas"]["UnitId"];
                "filter[currency]"?: components["schemas"]["Currency"];
                sort?: "daysOver" | "-daysOver";
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["OverdueInvoice"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getStatement: {
        parameters: {
            query: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
                /** @description Civil day YYYY-MM-DD in the unit’s time zone */
                from: components["schemas"]["BusinessDate"];
                /** @description Civil day YYYY-MM-DD in the unit’s time zone */
                to: components["schemas"]["BusinessDate"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Statement"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listExposures: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                /** @description End of this day; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
                "filter[state]"?: components["schemas"]["ExposureState"];
                /** @description Owner on the day */
                "filter[ownerId]"?: components["schemas"]["UserId"];
                /** @description The unit and all below it, on the day */
                "filter[unitId]"?: components["schemas"]["UnitId"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["ExposureRow"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            422: components["responses"]["rate.missing"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getExposure: {
        parameters: {
            query?: {
                /** @description End of this day; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExposureRow"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            422: components["responses"]["rate.missing"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    explainExposure: {
        parameters: {
            query?: {
                /** @description End of this day; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExposureExplanation"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            422: components["responses"]["rate.missing"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listPromises: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                /** @description State at the end of this day; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
                sort?: "madeOn" | "-madeOn";
                "filter[accountId]"?: components["schemas"]["AccountId"];
                /** @description First day, inclusive */
                "filter[from]"?: components["schemas"]["BusinessDate"];
                /** @description Last day, inclusive */
                "filter[to]"?: components["schemas"]["BusinessDate"];
                /** @description Only those that are watched; from, to and sort then mean the last promised day */
                "filter[watched]"?: "true";
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Promise"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    recordPromise: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountId": "acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2",
                 *       "invoiceIds": [
                 *         "inv_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2"
                 *       ],
                 *       "parts": [
                 *         {
                 *           "on": "2026-03-20",
                 *           "amountMinor": 129900
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewPromise"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promise"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `allocation.accounts_differ` The invoice {number} belongs to another account.
             *
             *     `allocation.currencies_differ` Money in {credit} cannot settle an invoice in {invoice}.
             *
             *     `invoice.nothing_open` Invoice {number} has nothing open.
             *
             *     `invoice.promise_in_past` A promise to pay is for today ({today}) or later, not {promisedOn}.
             *
             *     `promise.parts_out_of_order` The parts of a promise are for different days, earliest first; {on} is not after the day before it.
             *
             *     `promise.too_large` {amount} is promised and only {open} is open on these invoices (minor units).
             *
             *     `promise.too_many` The account has {limit} promises that are still watched; withdraw those that no longer hold.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getPromise: {
        parameters: {
            query?: {
                /** @description State at the end of this day; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one promise */
                promiseId: components["schemas"]["PromiseId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promise"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    withdrawPromise: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one promise */
                promiseId: components["schemas"]["PromiseId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Agreed on other days"
                 *     }
                 */
                "application/json": components["schemas"]["PromiseWithdrawal"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Promise"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `promise.missed` This promise was not kept and stays on record; withdraw it only if it was recorded by mistake.
             *
             *     `promise.withdrawn` This promise was withdrawn on {on}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listCollectionActions: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                sort?: "on" | "-on";
                "filter[accountId]"?: components["schemas"]["AccountId"];
                "filter[doneBy]"?: components["schemas"]["UserId"];
                /** @description What this person is to do next; from, to and sort then mean the day of it */
                "filter[nextOwnerId]"?: components["schemas"]["UserId"];
                /** @description First day, inclusive */
                "filter[from]"?: components["schemas"]["BusinessDate"];
                /** @description Last day, inclusive */
                "filter[to]"?: components["schemas"]["BusinessDate"];
                /** @description true: also withdrawn ones */
                "filter[withdrawn]"?: "true" | "false";
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CollectionAction"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    logCollectionAction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountId": "acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2",
                 *       "kind": "call",
                 *       "result": "promised",
                 *       "note": "Pays on Friday"
                 *     }
                 */
                "application/json": components["schemas"]["NewCollectionAction"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionAction"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `collecting.day_in_future` What was done is dated today ({today}) or earlier, not {on}.
             *
             *     `collecting.invoice_of_other_account` The invoice {number} belongs to another account.
             *
             *     `collecting.person_cannot_see` {name} may not see this account’s collections; choose somebody who may.
             *
             *     `collecting.result_unknown` {result} is no result of the policy collecting.results; there are: {known}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getCollectionAction: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one collectionAction */
                actionId: components["schemas"]["CollectionActionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionAction"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeCollectionAction: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one collectionAction */
                actionId: components["schemas"]["CollectionActionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "result": "not-reached"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["CollectionActionPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionAction"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `collecting.person_cannot_see` {name} may not see this account’s collections; choose somebody who may.
             *
             *     `collecting.result_unknown` {result} is no result of the policy collecting.results; there are: {known}.
             *
             *     `collecting.withdrawn_before` This was withdrawn on {on}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    withdrawCollectionAction: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one collectionAction */
                actionId: components["schemas"]["CollectionActionId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Logged on the wrong account"
                 *     }
                 */
                "application/json": components["schemas"]["Withdrawal"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionAction"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `collecting.withdrawn_before` This was withdrawn on {on}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listCollectionCases: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                /** @description You when absent */
                "filter[handlerId]"?: components["schemas"]["UserId"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CollectionCase"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getCollectionCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionCase"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    placeCollectionCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "pin": {
                 *         "direction": "up",
                 *         "until": "2027-03-20",
                 *         "reason": "Moves its office next week"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WorklistPlacing"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionCase"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `collecting.day_in_past` Give today ({today}) or a later day, not {on}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    ruleDebt: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "invoiceId": "inv_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2",
                 *       "state": "dead",
                 *       "reason": "Insolvency closed without quota",
                 *       "evidence": "Court file 4 IN 17/26"
                 *     }
                 */
                "application/json": components["schemas"]["NewRuling"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionCase"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `collecting.day_in_future` What was done is dated today ({today}) or earlier, not {on}.
             *
             *     `collecting.history_full` The case of this account keeps {limit} entries of this kind, and they are there.
             *
             *     `collecting.invoice_of_other_account` The invoice {number} belongs to another account.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    handUpCollectionCase: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The customer no longer answers"
                 *     }
                 */
                "application/json": components["schemas"]["HandUp"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionCase"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `collecting.history_full` The case of this account keeps {limit} entries of this kind, and they are there.
             *
             *     `collecting.nobody_above` The ladder of collecting.escalation has nobody above for this case.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    acknowledgeCollectionCase: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "I visit them on Monday"
                 *     }
                 */
                "application/json": components["schemas"]["Acknowledgement"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionCase"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `collecting.not_handed_up` There is no hand-up of this case that waits for you to acknowledge it.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getCollectionStability: {
        parameters: {
            query: {
                from: string;
                to: string;
                "filter[unitId]"?: components["schemas"]["UnitId"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionStability"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getWorklist: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                /** @description me: accounts that I own or that were handed up to me */
                for?: "me" | "team";
                "filter[accountId]"?: components["schemas"]["AccountId"];
                /** @description Owner on the day */
                "filter[ownerId]"?: components["schemas"]["UserId"];
                /** @description The unit and all below it, on the day */
                "filter[unitId]"?: components["schemas"]["UnitId"];
                "filter[state]"?: components["schemas"]["DebtState"];
                /** @description true: snoozed ones too */
                "filter[snoozed]"?: "true" | "false";
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["WorklistRow"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listDebts: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                /** @description End of this day; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
                "filter[accountId]"?: components["schemas"]["AccountId"];
                /** @description Owner on the day */
                "filter[ownerId]"?: components["schemas"]["UserId"];
                /** @description The unit and all below it, on the day */
                "filter[unitId]"?: components["schemas"]["UnitId"];
                "filter[state]"?: components["schemas"]["DebtState"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Debt"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    summariseDebts: {
        parameters: {
            query?: {
                /** @description End of this day; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
                "filter[accountId]"?: components["schemas"]["AccountId"];
                /** @description Owner on the day */
                "filter[ownerId]"?: components["schemas"]["UserId"];
                /** @description The unit and all below it, on the day */
                "filter[unitId]"?: components["schemas"]["UnitId"];
                groupBy?: "account" | "owner" | "unit";
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: components["schemas"]["BusinessDate"];
                        /** @enum {string} */
                        groupBy: "account" | "owner" | "unit";
                        totals: {
                            currency: components["schemas"]["Currency"];
                            openMinor: number;
                            states: {
                                state: components["schemas"]["DebtState"];
                                openMinor: number;
                                invoices: number;
                            }[];
                        }[];
                        data: {
                            id: string | null;
                            name: string;
                            sums: {
                                currency: components["schemas"]["Currency"];
                                openMinor: number;
                                states: {
                                    state: components["schemas"]["DebtState"];
                                    openMinor: number;
                                    invoices: number;
                                }[];
                            }[];
                        }[];
                    };
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listInvoiceRequests: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                sort?: "wantedOn" | "-wantedOn";
                "filter[accountId]"?: components["schemas"]["AccountId"];
                "filter[requestedBy]"?: components["schemas"]["UserId"];
                /** @description The inbox of finance: what nobody answered yet */
                "filter[waiting]"?: "true";
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["InvoiceRequest"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    requestInvoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountId": "acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2",
                 *       "contract": "C-2026-17",
                 *       "amountMinor": 129900,
                 *       "wantedOn": "2027-03-20"
                 *     }
                 */
                "application/json": components["schemas"]["NewInvoiceRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceRequest"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `collecting.day_in_past` Give today ({today}) or a later day, not {on}.
             *
             *     `collecting.order_of_other_account` The order {number} belongs to another account.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getInvoiceRequest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one invoiceRequest */
                requestId: components["schemas"]["InvoiceRequestId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceRequest"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    answerInvoiceRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one invoiceRequest */
                requestId: components["schemas"]["InvoiceRequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "declined",
                 *       "reason": "Goods not delivered yet"
                 *     }
                 */
                "application/json": components["schemas"]["InvoiceRequestAnswer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceRequest"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `collecting.invoice_of_other_account` The invoice {number} belongs to another account.
             *
             *     `collecting.request_answered` The request is {state} and no longer open.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    withdrawInvoiceRequest: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one invoiceRequest */
                requestId: components["schemas"]["InvoiceRequestId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The customer pays without it"
                 *     }
                 */
                "application/json": components["schemas"]["InvoiceRequestWithdrawal"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvoiceRequest"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `collecting.request_answered` The request is {state} and no longer open.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listCoaching: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                sort?: "on" | "-on";
                "filter[representativeId]"?: components["schemas"]["UserId"];
                /** @description First day, inclusive */
                "filter[from]"?: components["schemas"]["BusinessDate"];
                /** @description Last day, inclusive */
                "filter[to]"?: components["schemas"]["BusinessDate"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Coaching"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    recordCoaching: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "representativeId": "usr_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2",
                 *       "observations": "Names no day when he asks for the money",
                 *       "agreed": [
                 *         {
                 *           "what": "Ask for a day and an amount in each call",
                 *           "dueOn": "2026-03-31"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["NewCoaching"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coaching"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `coaching.not_their_manager` Coaching is recorded for the people of your team, not for {name}.
             *
             *     `collecting.day_in_future` What was done is dated today ({today}) or earlier, not {on}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getCoaching: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one coaching */
                coachingId: components["schemas"]["CoachingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coaching"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeCoaching: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one coaching */
                coachingId: components["schemas"]["CoachingId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "followUpOn": "2026-04-15"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["CoachingPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coaching"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    explainCollectionFigures: {
        parameters: {
            query?: {
                "filter[accountId]"?: components["schemas"]["AccountId"];
                /** @description Owner on the day that an amount belongs to */
                "filter[ownerId]"?: components["schemas"]["UserId"];
                /** @description The unit and all below it */
                "filter[unitId]"?: components["schemas"]["UnitId"];
                "filter[currency]"?: components["schemas"]["Currency"];
                asOf?: components["schemas"]["BusinessDate"];
                from?: components["schemas"]["BusinessDate"];
                in?: components["schemas"]["Currency"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FiguresExplanation"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            422: components["responses"]["rate.missing"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getCollectionFigures: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                "filter[accountId]"?: components["schemas"]["AccountId"];
                /** @description Owner on the day that an amount belongs to */
                "filter[ownerId]"?: components["schemas"]["UserId"];
                /** @description The unit and all below it */
                "filter[unitId]"?: components["schemas"]["UnitId"];
                "filter[currency]"?: components["schemas"]["Currency"];
                /** @description End of this day; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
                /** @description First day of the period that ends with asOf; its month when absent */
                from?: components["schemas"]["BusinessDate"];
                groupBy?: "account" | "owner" | "unit" | "currency" | "month";
                /** @description With groupBy=unit: roll up to this depth of the tree, 0 = root */
                unitDepth?: number;
                /** @description Everything in this currency, at the rate of asOf */
                in?: components["schemas"]["Currency"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: components["schemas"]["BusinessDate"];
                        from: components["schemas"]["BusinessDate"];
                        /** @enum {string} */
                        groupBy: "account" | "owner" | "unit" | "currency" | "month";
                        /** @description Day whose rates were used; null where nothing was converted */
                        rateBasis: {
                            to: components["schemas"]["Currency"];
                            on: components["schemas"]["BusinessDate"];
                        } | null;
                        policy: {
                            /** @description Months whose sales the simple DSO divides by */
                            months: number;
                            /** @description Months that the countback DSO goes back at most; at least `months` */
                            lookbackMonths: number;
                            /**
                             * @description Days of a month: those of the calendar, or 30 each
                             * @enum {string}
                             */
                            dayCount: "actual" | "thirty";
                        };
                        /** @description Per currency, over all pages; empty by month */
                        totals: components["schemas"]["CollectionFigures"][];
                        data: components["schemas"]["CollectionFiguresRow"][];
                        page: {
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `figures.too_many_months` The period has {months} months and a series at most {limit}; ask for a shorter one.
             *
             *     `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            422: components["responses"]["rate.missing"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listTargets: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                "filter[measure]"?: components["schemas"]["TargetMeasure"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["CollectionTarget"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    setTarget: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "measure": "collected",
                 *       "accountId": "acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2",
                 *       "from": "2026-04-01",
                 *       "to": "2026-04-30",
                 *       "amountMinor": 1000000,
                 *       "currency": "EUR",
                 *       "reason": "Plan of the second quarter"
                 *     }
                 */
                "application/json": components["schemas"]["NewTarget"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionTarget"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["target.exists"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getTarget: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one target */
                targetId: components["schemas"]["TargetId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionTarget"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeTarget: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one target */
                targetId: components["schemas"]["TargetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "amountMinor": 1200000,
                 *       "reason": "Two accounts more"
                 *     }
                 */
                "application/json": components["schemas"]["TargetChange"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionTarget"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             *
             *     `target.history_full` The target was changed {limit} times, which is the most.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    undoTarget: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one target */
                targetId: components["schemas"]["TargetId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Typed wrongly"
                 *     }
                 */
                "application/json": components["schemas"]["TargetUndo"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CollectionTarget"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             *
             *     `target.history_full` The target was changed {limit} times, which is the most.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listTargetCompletion: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                /** @description Targets whose period holds this day; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
                measure?: components["schemas"]["TargetMeasure"];
                subject?: "account" | "owner" | "unit";
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            targetId: components["schemas"]["TargetId"];
                            /** @description Id of the account, person or unit */
                            subject: string;
                            name: string;
                            from: components["schemas"]["BusinessDate"];
                            to: components["schemas"]["BusinessDate"];
                            currency: components["schemas"]["Currency"];
                            /** @description Day of the rates for money in other currencies */
                            rateOn: components["schemas"]["BusinessDate"];
                            /** @description M-12: reached by asOf ÷ target, percent */
                            completion: components["schemas"]["Ratio"];
                            /** @description Within its period; equal rates share a rank */
                            rank: number;
                        }[];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            422: components["responses"]["rate.missing"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getDailyControl: {
        parameters: {
            query?: {
                /** @description YYYY-MM; the month of asOf when absent */
                month?: string;
                asOf?: components["schemas"]["BusinessDate"];
                /** @description The unit and all below it; your own when nobody is named */
                unitId?: components["schemas"]["UnitId"];
                ownerId?: components["schemas"]["UserId"];
                accountId?: components["schemas"]["AccountId"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        month: string;
                        asOf: components["schemas"]["BusinessDate"];
                        currency: components["schemas"]["Currency"];
                        rateOn: components["schemas"]["BusinessDate"];
                        workingDays: {
                            total: number;
                            left: number;
                        };
                        shipped: {
                            /** @description Target of exactly this month; null where there is none */
                            planMinor: number | null;
                            targetId: components["schemas"]["TargetId"] | null;
                            /** @description M-13: done ÷ plan, percent */
                            progress: components["schemas"]["Ratio"];
                            /** @description What each working day that is left must bring; 0 when the plan is reached */
                            requiredDailyMinor: number | null;
                        };
                        collected: {
                            /** @description Target of exactly this month; null where there is none */
                            planMinor: number | null;
                            targetId: components["schemas"]["TargetId"] | null;
                            /** @description M-13: done ÷ plan, percent */
                            progress: components["schemas"]["Ratio"];
                            /** @description What each working day that is left must bring; 0 when the plan is reached */
                            requiredDailyMinor: number | null;
                        };
                        days: {
                            on: components["schemas"]["BusinessDate"];
                            isWorkingDay: boolean;
                            shipped: {
                                amountMinor: number;
                                toDateMinor: number;
                                progress: number | null;
                            };
                            collected: {
                                amountMinor: number;
                                toDateMinor: number;
                                progress: number | null;
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            422: components["responses"]["rate.missing"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getCollectionPlan: {
        parameters: {
            query?: {
                /** @description YYYY-MM; the month of asOf when absent */
                month?: string;
                /** @description End of this day; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
                /** @description The unit and all below it; your own when nobody is named */
                unitId?: components["schemas"]["UnitId"];
                ownerId?: components["schemas"]["UserId"];
                accountId?: components["schemas"]["AccountId"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        month: string;
                        /** @description Day before the month, or asOf when that is earlier */
                        openingOn: components["schemas"]["BusinessDate"];
                        /** @description Last day that counts: the one asked for, or the end of the month */
                        asOf: components["schemas"]["BusinessDate"];
                        /** @description The collection target of exactly this month; null without one */
                        target: {
                            targetId: components["schemas"]["TargetId"];
                            currency: components["schemas"]["Currency"];
                            rateOn: components["schemas"]["BusinessDate"];
                            /** @description M-12: received from the first of the month to asOf ÷ target, percent */
                            completion: components["schemas"]["Ratio"];
                        } | null;
                        /** @description One row per currency */
                        data: components["schemas"]["CollectionPlanRow"][];
                    };
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            422: components["responses"]["rate.missing"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getCashInflow: {
        parameters: {
            query: {
                /** @description Civil day YYYY-MM-DD in the unit’s time zone */
                from: components["schemas"]["BusinessDate"];
                /** @description Civil day YYYY-MM-DD in the unit’s time zone */
                to: components["schemas"]["BusinessDate"];
                by?: "week" | "month";
                /** @description The day before from when absent, or today if that is earlier */
                planOn?: components["schemas"]["BusinessDate"];
                /** @description The unit and all below it; your own when nobody is named */
                unitId?: components["schemas"]["UnitId"];
                ownerId?: components["schemas"]["UserId"];
                accountId?: components["schemas"]["AccountId"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        planOn: components["schemas"]["BusinessDate"];
                        /** @description Receipts until this day are counted */
                        knownUntil: components["schemas"]["BusinessDate"];
                        /** @description One row per currency */
                        data: components["schemas"]["CashInflow"][];
                    };
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getReconciliationCoverage: {
        parameters: {
            query: {
                /** @description Civil day YYYY-MM-DD in the unit’s time zone */
                from: components["schemas"]["BusinessDate"];
                /** @description Civil day YYYY-MM-DD in the unit’s time zone */
                to: components["schemas"]["BusinessDate"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationCoverage"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            422: components["responses"]["reconciliation.period_too_long"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    explainReconciliation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one reconciliation */
                reconciliationId: components["schemas"]["ReconciliationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationExplanation"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listReconciliations: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                "filter[accountId]"?: components["schemas"]["AccountId"];
                "filter[state]"?: components["schemas"]["ReconciliationState"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Reconciliation"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    makeReconciliation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "accountId": "acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2",
                 *       "asOf": "2026-02-28"
                 *     }
                 */
                "application/json": components["schemas"]["NewReconciliation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `reconciliation.day_in_future` A balance is reconciled as of today ({today}) or earlier, not of {asOf}.
             *
             *     `reconciliation.too_large` A statement holds {limit} open items and a balance of {most} minor units at most, and the account has {count} in {currency}: apply credits to invoices first, choose an earlier day, or reconcile another currency.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getReconciliation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one reconciliation */
                reconciliationId: components["schemas"]["ReconciliationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    sendReconciliation: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one reconciliation */
                reconciliationId: components["schemas"]["ReconciliationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["ReconciliationSending"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["reconciliation.wrong_state"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `reconciliation.nobody_to_mail` There is no contact with an e-mail address to send the statement to; add one to the account, or name another contact.
             *
             *     `reconciliation.too_many_rounds` The statement was sent {limit} times; withdraw it and make a new one.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    recordReconciliationAnswer: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one reconciliation */
                reconciliationId: components["schemas"]["ReconciliationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "differs",
                 *       "theirBalanceMinor": 118900,
                 *       "note": "Lacks the invoice of 27 February"
                 *     }
                 */
                "application/json": components["schemas"]["NewReconciliationAnswer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            /**
             * @description `reconciliation.answered_before` Another answer was given on {on}, and it stands; ask for a new statement to give a different one.
             *
             *     `reconciliation.wrong_state` The reconciliation is {state}; this can be done only while it is {allowed}.
             */
            409: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `reconciliation.no_difference` This is the balance of the statement; confirm it instead.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    settleReconciliation: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one reconciliation */
                reconciliationId: components["schemas"]["ReconciliationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "They have booked the invoice of 27 February"
                 *     }
                 */
                "application/json": components["schemas"]["ReconciliationSettlement"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["reconciliation.wrong_state"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    withdrawReconciliation: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one reconciliation */
                reconciliationId: components["schemas"]["ReconciliationId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "A credit note was missing"
                 *     }
                 */
                "application/json": components["schemas"]["ReconciliationWithdrawal"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["reconciliation.wrong_state"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    readReconciliationByLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The last part of the link in the mail */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicReconciliation"];
                };
            };
            400: components["responses"]["request.invalid"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    answerReconciliationByLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description The last part of the link in the mail */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "confirmed"
                 *     }
                 */
                "application/json": components["schemas"]["NewReconciliationAnswer"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicReconciliation"];
                };
            };
            /**
             * @description `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            404: components["responses"]["request.not_found"];
            409: components["responses"]["reconciliation.answered_before"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `reconciliation.no_difference` This is the balance of the statement; confirm it instead.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listPayments: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                sort?: "dueOn" | "-dueOn";
                "filter[state]"?: components["schemas"]["PaymentState"];
                /** @description Exactly this unit */
                "filter[unitId]"?: components["schemas"]["UnitId"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Payment"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    requestPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "payee": "上海精工贸易有限公司",
                 *       "purpose": "Spare parts, invoice 4711",
                 *       "amountMinor": 129900,
                 *       "currency": "EUR",
                 *       "dueOn": "2027-03-20",
                 *       "class": "supplier"
                 *     }
                 */
                "application/json": components["schemas"]["NewPayment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `approval.amount_out_of_bounds` The figure {measure} is larger than {limit} minor units of {currency}.
             *
             *     `approval.no_approver` Nobody can be asked for {posts}: no active person stands above the requester. Appoint somebody or change the policy {policy}.
             *
             *     `payment.class_unknown` {class} is no class of the policy payments; there are: {known}.
             *
             *     `payment.reason_missing` A payment of the class {class} needs a reason.
             *
             *     `rate.missing` There is no exchange rate from {from} to {to} on or before {on}; post one first.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listPaymentQueue: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                /** @description Judges what waits now as of this day; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
                /** @description The organisation’s when absent */
                currency?: components["schemas"]["Currency"];
                /** @description Money at hand, in that currency */
                fundsMinor?: number;
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["QueuedPayment"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getPayment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one payment */
                paymentId: components["schemas"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changePayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one payment */
                paymentId: components["schemas"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "dueOn": "2027-03-25"
                 *     }
                 */
                "application/merge-patch+json": components["schemas"]["PaymentPatch"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `approval.amount_out_of_bounds` The figure {measure} is larger than {limit} minor units of {currency}.
             *
             *     `approval.no_approver` Nobody can be asked for {posts}: no active person stands above the requester. Appoint somebody or change the policy {policy}.
             *
             *     `payment.class_unknown` {class} is no class of the policy payments; there are: {known}.
             *
             *     `payment.reason_missing` A payment of the class {class} needs a reason.
             *
             *     `payment.state` The payment is {state}; this is for one that is {allowed}.
             *
             *     `rate.missing` There is no exchange rate from {from} to {to} on or before {on}; post one first.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    explainPayment: {
        parameters: {
            query?: {
                /** @description Judges what waits now as of this day; today when absent */
                asOf?: components["schemas"]["BusinessDate"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one payment */
                paymentId: components["schemas"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentExplanation"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    withdrawPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one payment */
                paymentId: components["schemas"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "Ordered elsewhere"
                 *     }
                 */
                "application/json": components["schemas"]["PaymentReason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `payment.state` The payment is {state}; this is for one that is {allowed}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    schedulePayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one payment */
                paymentId: components["schemas"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "on": "2027-03-19"
                 *     }
                 */
                "application/json": components["schemas"]["PaymentDay"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `payment.day_past` Schedule it for today ({today}) or a later day, not {on}.
             *
             *     `payment.state` The payment is {state}; this is for one that is {allowed}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    markPaymentPaid: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one payment */
                paymentId: components["schemas"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reference": "SEPA 2027-0317"
                 *     }
                 */
                "application/json": components["schemas"]["PaymentDone"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `payment.day_future` What was paid is dated today ({today}) or earlier, not {on}.
             *
             *     `payment.state` The payment is {state}; this is for one that is {allowed}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    undoPaymentPaid: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one payment */
                paymentId: components["schemas"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The bank returned it"
                 *     }
                 */
                "application/json": components["schemas"]["PaymentReason"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `payment.state` The payment is {state}; this is for one that is {allowed}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    pinPayment: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one payment */
                paymentId: components["schemas"]["PaymentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "place": "up",
                 *       "reason": "The supplier stops deliveries tomorrow"
                 *     }
                 */
                "application/json": components["schemas"]["PaymentPin"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `payment.state` The payment is {state}; this is for one that is {allowed}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    runDunning: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "asOf": "2026-03-02",
                 *       "dryRun": true
                 *     }
                 */
                "application/json": components["schemas"]["DunningRun"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningRunResult"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["dunning.receipts_stale"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `dunning.run_in_future` Reminders are made for today ({today}) or earlier, not for {asOf}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listDunningNotices: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                "filter[accountId]"?: components["schemas"]["AccountId"];
                "filter[unitId]"?: components["schemas"]["UnitId"];
                "filter[level]"?: number;
                /** @description to-do: letters, calls and visits to make */
                "filter[task]"?: "to-do" | "done";
                /** @description First day, inclusive */
                "filter[from]"?: components["schemas"]["BusinessDate"];
                /** @description Last day, inclusive */
                "filter[to]"?: components["schemas"]["BusinessDate"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DunningNotice"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getDunningNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one dunningNotice */
                noticeId: components["schemas"]["DunningNoticeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningNotice"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    printDunningNotice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one dunningNotice */
                noticeId: components["schemas"]["DunningNoticeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    finishDunningTask: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one dunningNotice */
                noticeId: components["schemas"]["DunningNoticeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "Spoke to accounting; they will check"
                 *     }
                 */
                "application/json": components["schemas"]["DunningTaskDone"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningNotice"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `dunning.no_task` The notice has nothing to do by hand, or it is done.
             *
             *     `dunning.notice_cancelled` The notice was cancelled on {on}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    cancelDunningNotice: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one dunningNotice */
                noticeId: components["schemas"]["DunningNoticeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The payment was booked to another customer"
                 *     }
                 */
                "application/json": components["schemas"]["DunningNoticeCancel"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningNotice"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `dunning.notice_cancelled` The notice was cancelled on {on}.
             *
             *     `dunning.notice_not_last` A later notice reminds of the invoice {number}; cancel that one first.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getInvoiceDunning: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one invoice */
                invoiceId: components["schemas"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningState"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    explainInvoiceDunning: {
        parameters: {
            query?: {
                /** @description Today when absent */
                asOf?: components["schemas"]["BusinessDate"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one invoice */
                invoiceId: components["schemas"]["InvoiceId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningExplanation"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listDunningHolds: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DunningHold"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    setDunningHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "manual",
                 *       "reason": "The owner talks to them this week"
                 *     }
                 */
                "application/json": components["schemas"]["NewDunningHold"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningHold"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `dunning.hold_until_past` A hold ends today ({today}) or later, not on {until}.
             *
             *     `dunning.invoice_of_other_account` The invoice {number} belongs to another account.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getDunningHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
                /** @description Id of one dunningHold */
                holdId: components["schemas"]["DunningHoldId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningHold"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    liftDunningHold: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one account */
                accountId: components["schemas"]["AccountId"];
                /** @description Id of one dunningHold */
                holdId: components["schemas"]["DunningHoldId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningHold"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            /**
             * @description `dunning.hold_ended` The hold was lifted on {on}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getDunningReceipts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningReceipts"];
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    stateDunningReceipts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "statedUntil": "2026-03-01",
                 *       "note": "No receipts at the weekend"
                 *     }
                 */
                "application/json": {
                    statedUntil: components["schemas"]["BusinessDate"];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningReceipts"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `dunning.statement_in_future` Receipts can be known until today ({today}) at most, not until {statedUntil}.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listDunningSchemes: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DunningScheme"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    createDunningScheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Key accounts",
                 *       "validFrom": "2026-03-01",
                 *       "body": {
                 *         "levels": [
                 *           {
                 *             "rule": {
                 *               "from": "due-date",
                 *               "days": 7
                 *             },
                 *             "channel": "e-mail",
                 *             "texts": {
                 *               "en": {
                 *                 "subject": "Payment reminder: {invoices}",
                 *                 "opening": "Dear {contact},\nour records show that the following is past its due date as of {date}. Perhaps it escaped your attention: please pay {total}.",
                 *                 "closing": "If you have paid in the meantime, thank you; this reminder is then void.\nKind regards, {organisation}"
                 *               },
                 *               "es": {
                 *                 "subject": "Recordatorio de pago: {invoices}",
                 *                 "opening": "Estimado/a {contact}:\nsegún nuestros registros, lo siguiente está vencido a {date}. Quizá se le haya pasado: le rogamos que abone {total}.",
                 *                 "closing": "Si ya ha pagado, se lo agradecemos y le rogamos que no tenga en cuenta este aviso.\nAtentamente, {organisation}"
                 *               },
                 *               "zh-CN": {
                 *                 "subject": "付款提醒：{invoices}",
                 *                 "opening": "{contact}，您好：\n截至 {date}，我方记录显示以下款项已逾期。如有疏忽，烦请支付 {total}。",
                 *                 "closing": "如您已付款，谨致谢意，请忽略本提醒。\n此致 {organisation}"
                 *               }
                 *             },
                 *             "fee": []
                 *           },
                 *           {
                 *             "rule": {
                 *               "from": "previous-reminder",
                 *               "days": 14
                 *             },
                 *             "channel": "e-mail",
                 *             "texts": {
                 *               "en": {
                 *                 "subject": "Second reminder: {invoices}",
                 *                 "opening": "Dear {contact},\nin spite of our reminder we have not received payment as of {date}. Please pay {total} without delay, or tell us what stands in the way.",
                 *                 "closing": "Kind regards, {organisation}"
                 *               },
                 *               "es": {
                 *                 "subject": "Segundo aviso: {invoices}",
                 *                 "opening": "Estimado/a {contact}:\na pesar de nuestro recordatorio, a {date} no hemos recibido el pago. Le rogamos que abone {total} sin demora o nos indique qué lo impide.",
                 *                 "closing": "Atentamente, {organisation}"
                 *               },
                 *               "zh-CN": {
                 *                 "subject": "第二次催款：{invoices}",
                 *                 "opening": "{contact}，您好：\n我方此前已提醒，但截至 {date} 仍未收到款项。请尽快支付 {total}，如有困难请告知我方。",
                 *                 "closing": "此致 {organisation}"
                 *               }
                 *             },
                 *             "fee": []
                 *           },
                 *           {
                 *             "rule": {
                 *               "from": "previous-reminder",
                 *               "days": 14
                 *             },
                 *             "channel": "letter",
                 *             "texts": {
                 *               "en": {
                 *                 "subject": "Final reminder: {invoices}",
                 *                 "opening": "Dear {contact},\nthe following has been reminded several times and is still unpaid as of {date}. We ask you for the last time to pay {total}.",
                 *                 "closing": "If no payment reaches us, we will have to take further steps, which may cost you more.\nKind regards, {organisation}"
                 *               },
                 *               "es": {
                 *                 "subject": "Último aviso: {invoices}",
                 *                 "opening": "Estimado/a {contact}:\nlo siguiente se ha reclamado varias veces y a {date} sigue sin pagarse. Le rogamos por última vez que abone {total}.",
                 *                 "closing": "Si no recibimos el pago, tendremos que tomar otras medidas, que pueden suponerle más gastos.\nAtentamente, {organisation}"
                 *               },
                 *               "zh-CN": {
                 *                 "subject": "最后催款通知：{invoices}",
                 *                 "opening": "{contact}，您好：\n以下款项经多次催收，截至 {date} 仍未支付。我方最后一次请您支付 {total}。",
                 *                 "closing": "如仍未收到款项，我方将不得不采取进一步措施，由此产生的费用可能由贵方承担。\n此致 {organisation}"
                 *               }
                 *             },
                 *             "fee": []
                 *           }
                 *         ],
                 *         "interest": {
                 *           "mode": "none",
                 *           "ratePercent": "0"
                 *         },
                 *         "graceDays": 3,
                 *         "minimumGapDays": 7,
                 *         "minimum": [],
                 *         "failAfterDays": 14,
                 *         "blackoutWeekdays": [],
                 *         "blackoutDays": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewDunningScheme"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningScheme"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getDunningScheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one dunningScheme */
                schemeId: components["schemas"]["DunningSchemeId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningScheme"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    changeDunningScheme: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one dunningScheme */
                schemeId: components["schemas"]["DunningSchemeId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Key accounts",
                 *       "validFrom": "2026-03-01",
                 *       "body": {
                 *         "levels": [
                 *           {
                 *             "rule": {
                 *               "from": "due-date",
                 *               "days": 7
                 *             },
                 *             "channel": "e-mail",
                 *             "texts": {
                 *               "en": {
                 *                 "subject": "Payment reminder: {invoices}",
                 *                 "opening": "Dear {contact},\nour records show that the following is past its due date as of {date}. Perhaps it escaped your attention: please pay {total}.",
                 *                 "closing": "If you have paid in the meantime, thank you; this reminder is then void.\nKind regards, {organisation}"
                 *               },
                 *               "es": {
                 *                 "subject": "Recordatorio de pago: {invoices}",
                 *                 "opening": "Estimado/a {contact}:\nsegún nuestros registros, lo siguiente está vencido a {date}. Quizá se le haya pasado: le rogamos que abone {total}.",
                 *                 "closing": "Si ya ha pagado, se lo agradecemos y le rogamos que no tenga en cuenta este aviso.\nAtentamente, {organisation}"
                 *               },
                 *               "zh-CN": {
                 *                 "subject": "付款提醒：{invoices}",
                 *                 "opening": "{contact}，您好：\n截至 {date}，我方记录显示以下款项已逾期。如有疏忽，烦请支付 {total}。",
                 *                 "closing": "如您已付款，谨致谢意，请忽略本提醒。\n此致 {organisation}"
                 *               }
                 *             },
                 *             "fee": []
                 *           },
                 *           {
                 *             "rule": {
                 *               "from": "previous-reminder",
                 *               "days": 14
                 *             },
                 *             "channel": "e-mail",
                 *             "texts": {
                 *               "en": {
                 *                 "subject": "Second reminder: {invoices}",
                 *                 "opening": "Dear {contact},\nin spite of our reminder we have not received payment as of {date}. Please pay {total} without delay, or tell us what stands in the way.",
                 *                 "closing": "Kind regards, {organisation}"
                 *               },
                 *               "es": {
                 *                 "subject": "Segundo aviso: {invoices}",
                 *                 "opening": "Estimado/a {contact}:\na pesar de nuestro recordatorio, a {date} no hemos recibido el pago. Le rogamos que abone {total} sin demora o nos indique qué lo impide.",
                 *                 "closing": "Atentamente, {organisation}"
                 *               },
                 *               "zh-CN": {
                 *                 "subject": "第二次催款：{invoices}",
                 *                 "opening": "{contact}，您好：\n我方此前已提醒，但截至 {date} 仍未收到款项。请尽快支付 {total}，如有困难请告知我方。",
                 *                 "closing": "此致 {organisation}"
                 *               }
                 *             },
                 *             "fee": []
                 *           },
                 *           {
                 *             "rule": {
                 *               "from": "previous-reminder",
                 *               "days": 14
                 *             },
                 *             "channel": "letter",
                 *             "texts": {
                 *               "en": {
                 *                 "subject": "Final reminder: {invoices}",
                 *                 "opening": "Dear {contact},\nthe following has been reminded several times and is still unpaid as of {date}. We ask you for the last time to pay {total}.",
                 *                 "closing": "If no payment reaches us, we will have to take further steps, which may cost you more.\nKind regards, {organisation}"
                 *               },
                 *               "es": {
                 *                 "subject": "Último aviso: {invoices}",
                 *                 "opening": "Estimado/a {contact}:\nlo siguiente se ha reclamado varias veces y a {date} sigue sin pagarse. Le rogamos por última vez que abone {total}.",
                 *                 "closing": "Si no recibimos el pago, tendremos que tomar otras medidas, que pueden suponerle más gastos.\nAtentamente, {organisation}"
                 *               },
                 *               "zh-CN": {
                 *                 "subject": "最后催款通知：{invoices}",
                 *                 "opening": "{contact}，您好：\n以下款项经多次催收，截至 {date} 仍未支付。我方最后一次请您支付 {total}。",
                 *                 "closing": "如仍未收到款项，我方将不得不采取进一步措施，由此产生的费用可能由贵方承担。\n此致 {organisation}"
                 *               }
                 *             },
                 *             "fee": []
                 *           }
                 *         ],
                 *         "interest": {
                 *           "mode": "none",
                 *           "ratePercent": "0"
                 *         },
                 *         "graceDays": 3,
                 *         "minimumGapDays": 7,
                 *         "minimum": [],
                 *         "failAfterDays": 14,
                 *         "blackoutWeekdays": [],
                 *         "blackoutDays": []
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["NewDunningScheme"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningScheme"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `dunning.scheme_history_full` The scheme {name} has as many versions as it can hold; make a new scheme.
             *
             *     `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listDunningAssignments: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["DunningAssignment"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    assignDunningScheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "targetId": "acc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2",
                 *       "schemeId": "dsc_0199a3b0c1d27e4fa5b6c7d8e9f0a1b2"
                 *     }
                 */
                "application/json": components["schemas"]["NewDunningAssignment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningAssignment"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getDunningAssignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one dunningAssignment */
                assignmentId: components["schemas"]["DunningAssignmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DunningAssignment"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    removeDunningAssignment: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of the version that you saw */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of one dunningAssignment */
                assignmentId: components["schemas"]["DunningAssignmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done, nothing to say */
            204: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.if_match_invalid` If-Match takes one strong ETag such as "v3".
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            412: components["responses"]["request.version_moved"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            428: components["responses"]["request.if_match_required"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getImportTemplate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                kind: components["schemas"]["ImportKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    openUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "contentType": "text/csv"
                 *     }
                 */
                "application/json": components["schemas"]["NewUpload"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listImports: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Import"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "accounts",
                 *       "csv": "number,name,type\r\nC-1001,Ferretería Sánchez,customer\r\n"
                 *     }
                 */
                "application/json": components["schemas"]["NewImport"];
            };
        };
        responses: {
            /** @description Accepted; follow Location for the progress */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /**
             * @description `import.file_or_upload` Send either csv or uploadId, not both and not neither.
             *
             *     `import.mapping_target_unknown` The mapping fills columns that {kind} do not have: {unknown}. They have: {wanted}.
             *
             *     `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             *
             *     `request.malformed_json` The body is not valid JSON in UTF-8, or is nested too deeply.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            413: components["responses"]["request.too_large"];
            415: components["responses"]["request.media_type"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one import */
                importId: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getImportErrors: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path: {
                /** @description Id of one import */
                importId: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            422: components["responses"]["import.part_missing"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    undoImport: {
        parameters: {
            query?: never;
            header: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description New for every command; a repeat with the same key gets the first answer */
                "Idempotency-Key": components["parameters"]["IdempotencyKeyRequired"];
            };
            path: {
                /** @description Id of one import */
                importId: components["schemas"]["ImportId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted; follow Location for the progress */
            202: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    location: components["headers"]["Location"];
                    "idempotency-replayed": components["headers"]["IdempotencyReplayed"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /**
             * @description `request.idempotency_key_required` Send an Idempotency-Key of 1 to 255 printable characters, new for every command.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            409: components["responses"]["import.not_finished"];
            /**
             * @description `request.idempotency_key_reused` This Idempotency-Key was used for a different request; send a new key.
             *
             *     `request.too_many_changes` This would change {count} records at once and {limit} is the most; split it.
             */
            422: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                "filter[status]"?: components["schemas"]["MessageStatus"];
                /** @description Only mails to contacts of this account */
                "filter[accountId]"?: components["schemas"]["AccountId"];
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Message"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
                /** @description ETag of your copy; 304 when it is current */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description Id of one message */
                messageId: components["schemas"]["MessageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    etag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description Your copy is current */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["request.invalid"];
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    listAudit: {
        parameters: {
            query: {
                /** @description Rows a page, 1 to 100 */
                limit?: number;
                /** @description Opaque; from the page before */
                cursor?: string;
                /** @description Id of the record; of a policy: pol_ and its kind */
                subject: string;
            };
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["AuditEntry"][];
                        page: {
                            /** @description Send it back as `cursor` for the next page */
                            nextCursor: string | null;
                            hasMore: boolean;
                        };
                    };
                };
            };
            /**
             * @description `request.cursor_refused` This cursor does not belong to this query; start again without it.
             *
             *     `request.invalid` Some fields are not valid; see errors.
             */
            400: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["auth.required"];
            403: components["responses"]["request.forbidden"];
            404: components["responses"]["request.not_found"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["request.invalid"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            400: components["responses"]["request.invalid"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getDocs: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["request.invalid"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
    getDocsScript: {
        parameters: {
            query?: never;
            header?: {
                /** @description Language of messages: en, es or zh-CN; your own language when absent */
                "Accept-Language"?: components["parameters"]["AcceptLanguage"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    "x-request-id": components["headers"]["RequestId"];
                    [name: string]: unknown;
                };
                content: {
                    "text/javascript": string;
                };
            };
            400: components["responses"]["request.invalid"];
            429: components["responses"]["request.too_many"];
            500: components["responses"]["service.internal"];
            503: components["responses"]["service.unavailable"];
        };
    };
}
