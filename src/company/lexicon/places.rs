//! Countries, large cities, states and the words made of them: facts, as an atlas gives them.

use super::Class;

/// Names of several words are joined with underscores.
pub(in crate::company) const LISTS: &[(Class, &str)] = &[
    (
        // Countries, continents and regions.
        Class::PLACE,
        "Afghanistan Africa Albania Algeria America Americas Andorra Angola Antarctica Argentina Armenia Asia Australia Austria Azerbaijan \
         Bahamas Bahrain Balkans Bangladesh Barbados Bavaria Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Botswana Brazil Britain Brunei Bulgaria \
         Burma Burundi Cambodia Cameroon Canada Caribbean Catalonia Chad Chile China Colombia Congo Croatia Cuba Cyprus Czechia Czechoslovakia Denmark \
         Djibouti Dominica Ecuador Egypt England Eritrea Estonia Ethiopia Eurasia Europe EU Fiji Finland France Gabon Gambia Georgia Germany \
         Ghana Greece Greenland Grenada Guatemala Guinea Guyana Haiti Holland Honduras Hungary Iceland India Indonesia Iran Iraq Ireland Israel Italy \
         Jamaica Japan Jordan Kashmir Kazakhstan Kenya Korea Kosovo Kurdistan Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein \
         Lithuania Luxembourg Macau Macedonia Madagascar Malawi Malaysia Maldives Mali Malta Mauritania Mauritius Mexico Moldova Monaco Mongolia \
         Montenegro Morocco Mozambique Myanmar Namibia Nepal Netherlands Nicaragua Niger Nigeria Norway Oman Pakistan Palestine Panama Paraguay \
         Peru Philippines Poland Portugal Qatar Romania Russia Rwanda Samoa Scandinavia Scotland Senegal Serbia Siberia Singapore Slovakia Slovenia \
         Somalia Spain Sudan Suriname Swaziland Sweden Switzerland Syria Taiwan Tajikistan Tanzania Thailand Tibet Togo Tonga Tunisia Turkey Turkmenistan \
         UAE UK U.K US U.S USA U.S.A Uganda Ukraine USSR Uruguay Uzbekistan Venezuela Vietnam Wales Xinjiang Yemen Yugoslavia Zambia Zimbabwe Eurozone",
    ),
    (
        // Cities.
        Class::PLACE,
        "Aberdeen Abuja Accra Adelaide Aleppo Algiers Amman Amsterdam Ankara Antwerp Athens Atlanta Auckland Austin Baghdad Baltimore Bangalore Bangkok \
         Barcelona Basel Basra Beijing Beirut Belfast Belgrade Bengaluru Berlin Bern Birmingham Bogota Bogotá Bologna Bombay Bonn Bordeaux Boston Bratislava Brisbane \
         Bristol Brooklyn Brussels Bucharest Budapest Buffalo Cairo Calcutta Calgary Cambridge Canberra Caracas Cardiff Casablanca Charlotte Chengdu Chennai Chicago \
         Chongqing Cincinnati Cleveland Cologne Colombo Copenhagen Cupertino Dakar Dalian Dallas Damascus Davos Delhi Denver Detroit Dhaka Doha Dongguan Dortmund Dresden Dubai Dublin \
         Durban Düsseldorf Edinburgh Florence Fukuoka Frankfurt Geneva Genoa Glasgow Gothenburg Guadalajara Guangzhou Gurgaon Hague Hamburg Hangzhou Hanoi Harare Havana Heathrow Helsinki Hiroshima \
         Hollywood Honolulu Houston Hyderabad Indianapolis Islamabad Istanbul Jakarta Jeddah Jerusalem Johannesburg Kabul Karachi Kathmandu Khartoum Kiev Kyiv \
         Kinshasa Kolkata Kyoto Lagos Lahore Lausanne Leeds Leicester Leipzig Lima Lisbon Liverpool London Louisville Lyon Madrid Malmo Managua Manchester Manhattan Manila \
         Marseille Mecca Melbourne Memphis Miami Milan Milwaukee Minneapolis Minsk Mogadishu Monterrey Montreal Montréal Moscow Mumbai Munich Nagoya Nairobi Nanjing Naples \
         Nashville Newcastle Nice Nicosia Nottingham Nuremberg Oakland Odessa Orlando Osaka Oslo Ottawa Oxford Palermo Paris Perth Philadelphia Phoenix Pittsburgh Plymouth \
         Prague Pretoria Pyongyang Quebec Rangoon Redmond Reykjavik Riga Riyadh Rome Rotterdam Sacramento Salzburg Sapporo Sarajevo Seattle Seoul Seville Shanghai \
         Sheffield Shenzhen Sofia Southampton Stockholm Strasbourg Stuttgart Suzhou Sydney Taipei Tallinn Tampa Tbilisi Tehran Tianjin Tirana Tokyo Toronto \
         Toulouse Tripoli Tucson Tunis Turin Utrecht Valencia Vancouver Venice Vienna Vilnius Warsaw Wellington Wuhan Xiamen Yokohama Zagreb Zurich Zürich \
         New_York New_York_City New_Zealand New_Jersey New_Delhi New_Orleans New_Hampshire New_Mexico New_South_Wales New_England San_Francisco San_Diego San_Jose San_Antonio \
         South_Korea North_Korea South_Africa South_America North_America North_Carolina South_Carolina North_Dakota South_Dakota West_Virginia Papua_New_Guinea Mountain_View Palo_Alto Menlo_Park Broken_Arrow Falls_Church Ivory_Coast Middle_East Far_East Cape_Town Tel_Aviv Kuala_Lumpur Abu_Dhabi Ho_Chi_Minh_City \
         Rio_de_Janeiro São_Paulo Sao_Paulo Buenos_Aires Mexico_City Addis_Ababa Las_Vegas Los_Angeles Hong_Kong Saudi_Arabia Sri_Lanka Costa_Rica El_Salvador \
         Sierra_Leone Burkina_Faso Puerto_Rico United_States United_Kingdom United_Arab_Emirates Soviet_Union Bay_Area Ivy_League Down_Under Big_Apple Latin_America \
         Southeast_Asia South-East_Asia Czech_Republic Dominican_Republic Great_Britain Northern_Ireland Russian_Federation Vatican_City Wall_Street Fleet_Street \
         Downing_Street Capitol_Hill Times_Square High_Street St_Petersburg St_Louis Gaza_Strip Cayman_Islands Virgin_Islands British_Columbia Nova_Scotia Salt_Lake_City \
         Kansas_City Santa_Monica Santa_Clara Orange_County Fort_Worth Tiananmen_Square Greater_Bay_Area Silicon_Alley Eastern_Europe Western_Europe Central_Europe",
    ),
    (
        // States and provinces.
        Class::PLACE,
        "Alabama Alaska Alberta Arizona Arkansas Bihar California Colorado Connecticut Delaware Florida Gujarat Guangdong Fujian Hawaii Henan Hebei Hubei Hunan Idaho Illinois Indiana Iowa \
         Jiangsu Kansas Karnataka Kentucky Kerala Louisiana Maharashtra Maine Manitoba Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana \
         Nebraska Nevada Ohio Oklahoma Ontario Oregon Pennsylvania Punjab Queensland Saskatchewan Shandong Sichuan Tasmania Tennessee Texas Utah Vermont Virginia \
         Washington Wisconsin Wyoming Yorkshire Yunnan Zhejiang Essex Kent Surrey Sussex Cornwall Devon Normandy Bavaria Saxony Sicily Tuscany D.C DC Calif",
    ),
    (
        Class::COMPASS,
        "North South East West New Northern Southern Eastern Western Central San Santa Los Las El Saint St Fort Port Mount Lake Cape Greater Upper Lower Inner Southeast Northeast Northwest Southwest",
    ),
    (
        Class::DEMONYM,
        "Afghan African Africans Albanian Algerian American Americans Anglo-Dutch Arab Arabic Arabs Argentine Argentinian Armenian Asian Asians Atlantic Australian Australians \
         Austrian Bangladeshi Basque Belgian Bolivian Bosnian Brazilian Brazilians British Briton Britons Bulgarian Burmese Cambodian Canadian Canadians Cantonese Catalan Catholic \
         Catholics Caucasian Chilean Chinese Christian Christians Colombian Communist Croatian Cuban Cypriot Czech Danish Dutch Egyptian English Estonian Ethiopian European \
         Europeans Filipino Finnish Flemish French German Germans Ghanaian Greek Greeks Hebrew Hindi Hindu Hispanic Hungarian Icelandic Indian Indians Indonesian Iranian Iraqi Iraqis Irish Islamic \
         Islamist Israeli Israelis Italian Italians Jamaican Japanese Jew Jewish Jews Jordanian Kenyan Korean Koreans Kurdish Kurds Kuwaiti Latin Latino Latvian Lebanese Libyan \
         Lithuanian Londoners Malaysian Mandarin Marxist Maltese Mediterranean Mexican Mexicans Mongolian Moroccan Muslim Muslims Nazi Nazis Nepalese Nigerian Norwegian Orthodox Ottoman Pacific Pakistani \
         Palestinian Palestinians Persian Peruvian Polish Portuguese Protestant Roman Romanian Russian Russians Saudi Scandinavian Scottish Scots Serbian Sikh Singaporean Slovak \
         Slovenian Somali Soviet Spaniard Spanish Sunni Shia Swede Swedish Swiss Syrian Syrians Taiwanese Tamil Tanzanian Thai Tibetan Tunisian Turk Turkish Turks Ugandan Ukrainian Uighur Uyghur \
         Venezuelan Vietnamese Welsh Western Yemeni Zimbabwean Democrat Democrats Democratic Republican Republicans Conservative Conservatives Labour Liberal Tory Tories",
    ),
];
