//! Words that are parts of names, written as there.

use super::Class;

/// Names of several words are joined with underscores.
pub(in crate::company) const LISTS: &[(Class, &str)] = &[
    (
        Class::LEGAL,
        "Inc Incorporated Corp Corporation Ltd Limited LLC LLP LP plc Plc PLC GmbH AG KGaA NV BV SA SpA SAS SARL SRL AB ASA Oyj Oy ApS \
         Co KK Pty Pte Pvt Sdn Bhd Berhad Tbk Ltda SE INC CORP LTD CO",
    ),
    (
        Class::HEAD,
        "Advisors Advisers Aerospace Aircraft Airlines Airways Apparel Appliances Asset Associates Assurance Automotive Autos Bakeries Bancorp \
         Bancshares Bank Bankshares Beverage Beverages Biopharma Biosciences Biosystems Biotech Biotechnology Brands Brewers Breweries \
         Brewery Brewing Brokers Brothers Builders Casinos Cement Chemical Chemicals Company \
         Components Computers Computing Confectionery Constructions Consultants Consulting Cosmetics Creameries \
         Diagnostics Distillers Distillery Distributors Electronics Enterprises Entertainment Fashions \
         Financial Fintech Foods Freight Genetics Genomics Grocers Healthcare Holding Holdings \
         Hotels Imaging Industrial Industries Infotech Infrastructure Instruments Interiors Investments Jewellers \
         Labs Laboratories Leasing Lenders Lines Logistics Machinery Manufacturing Marketing \
         Metals Microdevices Microsystems Minerals Mines Mobility Mortgage Motor Motors Motorcycles Oil Optics \
         Outfitters Packaging Petrochemical Petrochemicals Petroleum Pharma Pharmaceutical Pharmaceuticals Pharmacies Plastics \
         Properties Publishing Rail Railways Realty Resorts Resources Restaurants Robotics \
         Securities Semiconductor Semiconductors Shipbuilding Shipping Software Solutions Stores Supermarkets Supplies \
         Systems Tech Technologies Technology Telecom Telecommunications Telecoms Telephone Textiles Therapeutics Tires Tobacco \
         Trading Transport Trucking Underwriters Utilities Vehicles Vodka Wholesale Wireless Works",
    ),
    (
        Class::SOFT_HEAD,
        "Devices Post Products Retail Steel Cable Chocolates Coffee Communications Concrete Diamonds Drugs Dynamics Express Finance Footwear Fund Furniture Glass Homes Insurance Interactive Machines Marine \
         Markets Materials Mining Networks Optical Power Precision Savings Sugar Toys Works \
         AI Air Analytics Apps Arms Artists Auto Beauty Bikes Bio Books Broadcasting Building Business Cars Cloud Co-op Commerce Construction \
         Credit Data Delivery Design Digital Direct Electric Energy Engineering Equipment Exchange Farm Farms Fashion Fitness Food \
         Games Gaming Gas Gold Group Health Home Housing Insights Intelligence International Internet Kitchen Learning Life Marketplace Media Medical \
         Mobile Motion Music Mutual Net Network Online Paper Pay Payments Pictures Platforms Print Productions Records Research Robots Satellite Science \
         Sciences Security Services Shop Space Store Studio Studios Telemedia Television Travel Trust Video Water Web Works",
    ),
    (Class::FUND_HEAD, "Capital Equity Partners Venture Ventures Accelerator"),
    (
        Class::INSTITUTION,
        "Academy Club Administration Agency Alliance Ambulance Army Assembly Association Attorney Authority Board Brigade Bundesbank Bundestag Bureau \
         Cabinet Caucus Center Centers Centre Centres Chamber Charity Church Clinic Coalition Coast College Command Commission Commissioner \
         Committee Commons Commonwealth Community Confederation Conference Congress Conservatives Constabulary Consortium Convention Council Court \
         Courts Customs Defence Defense Delegation Democrats Department Diocese Directorate Duma Embassy Faculty FBI Federation Fed \
         Forces Force Forum Foundation Government Governors Guard Guild High Hospital House Household Hospitals Institute Institution Institutions \
         Inspectorate Judiciary Justice Kremlin Labour Laboratory League Legion Legislature Library Lords Medicine Military Militia Ministers \
         Ministry Mission Monarchy Mosque Movement Museum NHS NATO Navy Observatory Office Ofcom Ombudsman Opposition Organisation Organization \
         Parish Parliament Party Pentagon Police Program Programme Prosecutor Prosecutors Registry Republicans Reserve Roundtable School Schools Secretariat Senate \
         Seminary Service Society Statistics Supreme Synod Taliban Taskforce Team Treasury Tribunal Trustees UN Union Unions University \
         Watch Watchdog Wing",
    ),
    (
        Class::THING,
        "Act Accord Agreement Airport Album Amendment Anthem Arena Atlantic Avenue Award Awards Basin Battle Bay Beach Bible Bill Book \
         Boulevard Bridge Campaign Castle Cathedral Cemetery Championship Championships Charter Classic Code Constitution County Course Crisis Cup \
         Declaration Derby Dam Directive Disease Disorder District Division East Edition Election Elections Era Event Expo Falls Festival \
         Field Fields Forest Game Garden Gardens Gate Gulf Hall Harbor Harbour Heights Highway Hill Hills Hotel Index Indoor Inquiry Island Islands \
         Isle Jazz Junction Lake Lakes Lane Language Law Marathon Masters Memorial Minister Model Monday Mountain Mountains North Ocean Oceans Olympic Olympics \
         Open Palace Park Peninsula Plan Plateau Plaza Point Port Premiership Presidency Prison Prize Project Protocol Province Pass Programme \
         Quarter Race Rally Range Region Report Review Revolution Ridge River Road Room Rover Sea Season Series Seven Show Song South Square Square Stadium \
         Star State States Station Strait Street Style Summit Symphony Syndrome Tax Temple Territory Theater Theatre Theory Time Tour Tournament Tower \
         Towers Treaty Tunnel Valley Village Virus Walk Wall War Wars Way Week Weekend West World Year Years Youth Zone \
         Android Wi-Fi Bluetooth Linux Java Windows XP Internet Web",
    ),
    (
        Class::MEDIA,
        "BBC Bulletin Channel Chronicle CNN Courier Daily Dispatch Examiner Express Gazette Globe Guardian Herald Independent Inquirer \
         Journal Ledger Magazine Mail Mirror Monitor Morning News Observer Post Press Radio Reuters Review Standard Star Sun Sunday Telegraph Times \
         Tribune TV Weekly AFP",
    ),
    (
        Class::ROLE,
        "Ambassador Analyst Archbishop Assistant Astronaut Attorney Author Bishop CEO CFO CMO COO CTO Cabinet Captain Cardinal Chairman Chairwoman Chancellor \
         Chef Chief Coach Co-founder Cofounder Col Colonel Commander Commissioner Congressman Congresswoman Constable Corporal Councillor Deputy \
         Designer Detective Director Editor Emperor Executive Ex-President Explorer Father Founder Gen General Gov Governor Head Inspector Justice King Lieutenant Lt Maj Major Manager Marshal Mayor \
         Minister MP Officer Officers Owner Partner Pope Premier Presenter President Priest Prime Prince Princess Prof Producer Professor Queen Rep Representative \
         Secretary Sen Senator Sergeant Sgt Sheikh Sheriff Spokesman Spokeswoman Sultan Superintendent Treasurer VP Vice",
    ),
    (Class::ADDRESS, "Dame Dr Hon Judge Justice Lady Lord Madame Miss Mr Mrs Ms Prof Rev Saint Sir"),
    (
        Class::TIME,
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Fri Sat Sun January February March April May \
         June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Christmas Easter Ramadan \
         Thanksgiving Halloween Diwali Hanukkah Spring Summer Autumn Winter GMT EST PST BST CET AM PM Q1 Q2 Q3 Q4 H1 H2 BC AD Valentine",
    ),
    (
        Class::DEFINED,
        "Affiliate Affiliates Agent Agreement Amount Applicable Assignee Assignment Beneficiary Borrower Borrowers Buyer Closing Collateral Commitment \
         Company Contractor Contract Customer Debt Defined Effective Eligible Employee Employer Exhibit Expenses Guarantor Holder Holders \
         Indebtedness Indemnified Indemnitee Independent Intermediary Issuer Landlord Lender Lenders Lessee Lessor Licensee Licensor Loan Material Note Notes Obligations Obligor \
         Participant Parties Party Payment Payments Percentage Permitted Person Purchaser Receiving Registered Section Secured Seller Shareholder Shareholders Subordinated Subsidiary \
         Successor Tenant Total Trustee Unsecured",
    ),
    (Class::ABBREVIATION, "Mr Mrs Ms Dr Prof Rev Hon St Sen Gov Gen Rep Lt Col Maj Sgt Capt Jr vs Mt Ft"),
    (
        // Openers, and words that notices, tables and headings write with capitals anywhere.
        Class::OPENER,
        "A About Above According Across Actually Additionally Adding After Again Against Ago All Almost Along Already Also Although Always Am Amid \
         Among An And Another Any Anyone Anything Apart Apparently Are Around As Asked At Back Based Be Because Been Before Behind Being Below \
         Beside Besides Best Better Between Beyond Big Both Briefly Built But By Can Cannot Certainly Clearly Come Coming Compared Consider Could \
         Critics Current Currently Customers Data Day Dear Despite Did Do Does Doing Don't Done Due During Each Earlier Early Either Elsewhere Else End Enough Especially \
         Even Eventually Ever Every Everyone Everything Ex Except Experts Far Few Fewer Finally Find First Five Following For Former Formerly Found Four \
         From Further Furthermore Generally Get Getting Given Go Going Good Got Great Had Half Has Have Having He Hence Her Here Hers High Higher Him His \
         Historically How However Huge Hundreds I I'm I've Ideally If Imagine Important In Including Indeed Initially Instead Interestingly Into Is Isn't \
         It Its It's Just Keep Key Known Largely Last Late Later Latest Launched Least Led Less Let Let's Like Likewise Little Local Long Look Looking Lots \
         Low Lower Made Mainly Make Making Many Market Markets Maybe Meanwhile Might Millions More Moreover Most Mostly Much Must My Near Nearly Neither Never \
         Nevertheless New Newly Next Nine No Nobody None Nonetheless Nor Not Note Nothing Now Obviously Of Off Officials Often Oh Ok Old On Once One Ones Only Onto Or \
         Original Originally Other Others Otherwise Our Out Outside Over Overall Own Particularly People Per Perhaps Please Plus Police Possibly Presumably \
         Previous Previously Prices Probably Profits Promising Put Quickly Quite Rather Read Really Recent Recently Regarding Regardless Researchers Residents Revenue Right Rivals \
         Sales Same Say Saying Senior See Seeing Set Seven Several Shares She Should Show Similar Similarly Since Six Small So Some Someone Something Sometimes Soon \
         Speaking Start Starting Startups Still Stocks Strong Such Supported Surely Ten Thank Thanks That That's The Their Them Then There Thereafter Therefore There's These They \
         They're Thing Things Think This Those Though Thousands Three Through Throughout Thus Till To Today Together Tomorrow Too Top Total Toward Towards Traders \
         Two Typically Ultimately Under Underlying Undoubtedly Unfortunately Unless Unlike Until Up Upon Us Used Using Usually Various Very Via Was Wasn't \
         We Welcome Well We're Were What Whatever When Whenever Where Whereas Wherever Whether Which While Who Whoever Whole Whose Why Will With Within Without \
         Won't Work Working Worse Would Yes Yesterday Yet You Young Your You're Critical Analysts Investors Economists Firms Companies \
         Rival Startup Retailer Oil Online",
    ),
    (
        Class::INSTITUTION,
        "World_Bank International_Monetary_Fund World_Trade_Organization Daily_Express West_Bank Central_Bank Left_Bank South_Bank European_Central_Bank Bank_of_England Bank_of_Japan Bank_of_Canada \
         Bank_of_Korea Bank_of_Israel Bank_of_France Bank_of_Italy Bank_of_Spain Bank_of_Mexico Bank_of_Russia Bank_of_Thailand \
         Asian_Development_Bank African_Development_Bank European_Investment_Bank Federal_Reserve Federal_Reserve_Bank \
         People's_Bank_of_China Reserve_Bank_of_India Reserve_Bank_of_Australia Reserve_Bank National_Bank State_Bank \
         European_Commission White_House Wall_Street Silicon_Valley Main_Street Supreme_Court High_Court Security_Council \
         United_Nations European_Union Red_Cross Home_Office Dow_Jones_Industrial_Average Dow_Jones_Industrial Dow_Jones Hang_Seng FTSE Nasdaq Nikkei CAC DAX \
         Brent Brent_Crude S&P Nobel NGO GDP AI_Technology Artificial_Intelligence Machine_Learning",
    ),
    (
        Class::TIME,
        "Black_Friday Cyber_Monday Boxing_Day New_Year Good_Friday Singles_Day Christmas_Day Independence_Day World_War Cold_War \
         Prime_Day Spring_Festival Lunar_New_Year",
    ),
];
