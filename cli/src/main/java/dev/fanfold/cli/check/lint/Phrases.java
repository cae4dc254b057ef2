package dev.fanfold.cli.check.lint;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which a prompt leans on something that was answered before, as patterns of English. */
final class Phrases {
    /** A name, as a sentence that was marked has it. */
    private static final String NAME = "((?-i:[A-Z][A-Z_]*+))(?:'s)?";

    private static final String WORD = "\\b";

    /** What an answer is called. */
    private static final String ANSWER = "(?:answer|analys[ie]s|review|report|result|finding|assessment|estimate|"
            + "evaluation|opinion|verdict|summary|score|rating|figure|number|output|view|calculation|conclusion|note|"
            + "case|argument|label|section)s?";

    /** Who gives one. */
    private static final String ROLE = "(?:reviewer|expert|analyst|critic|judge|advis[eo]r|specialist|reader|colleague|"
            + "agent|assistant|model|prompt|writer)s?";

    private static final String STAGE = "(?:step|stage|part)s?";
    private static final String THE = "(?:the|these|those|this|that|all|each|every|each of the)";
    private static final String DONE = "(?:\\w+ed|worked out|found|written|made|chosen|given|drawn|set)";
    private static final String SAYS =
            "(?:says?|said|mention(?:s|ed)?|finds?|found|writes?|wrote|thinks?|thought|gives?|gave|"
                    + "miss(?:es|ed)|notes?|noted|raised?|proposed?|suggest(?:s|ed)?|reports?|reported|decide[sd]?)";
    private static final String BACK = "(?:above|before|earlier|previously|already)";
    private static final String FORMER = "(?:first|previous|preceding|prior|earlier|last|other)";
    private static final String ELSEWHERE = "(?! (?:in|of|from|given|on|page|department)\\b)";
    private static final String BY_WAY_OF = "(?:based on|building on|using|use|given|according to|in (?:the )?light of|"
            + "in view of|consider|considering|taking|take|depending on|agree with|disagree with|respond to|reply to|repeat|"
            + "correct|rebut|contradict|refer to|explain|weigh|compare|check|review|summari[sz]e|proofread|improve|combine|"
            + "reconcile|prioriti[sz]e|base \\w+ \\w+ on|between|against|follow|with|from|and|than|when|if)";
    private static final String HEARD = "(?:rebut|counter|contradict|respond to|reply to|agree with|disagree with|"
            + "(?:views?|opinions?|answers?|verdicts?|reports?|arguments?) of|what)";
    private static final String ON =
            "(?:based on|building on|in (?:the )?light of|in view of|depending on|according to|"
                    + "following|given|using)";

    /** Nothing more is said of it. */
    private static final String END = "(?=\\s*(?:[,.;:)!?]|$))";

    /** A name, perhaps with another. */
    private static final String ONE_OR_TWO = "(?:the )?@(?: and (?:the )?@)?";

    /** What a program writes has the same names, and is no answer of anybody else. */
    private static final String WRITTEN =
            "(?<!\\b(?:field|key|column|property|properties|attribute|variable|named|called|"
                    + "return|output|as)[^.;]{0,60})(?<![\"'`“{\\[<\\w])";

    /** Somebody else's answer by its name, as in "the cost above" or "the summary from the previous step". */
    static final Pattern NAMED = any(
            "\\b" + THE + " @(?: and \\w+)?(?: " + ANSWER + ")?(?: that (?:was|were))?(?: (?:you were |it was )?" + DONE
                    + ")?(?: from)? " + BACK + "\\b(?! (?:\\d|average|all|zero|or |the |an? |[$€£]))",
            "\\b" + THE + " @ you (?:were given|\\w+ed|got|found|made|wrote|chose|drew|built|set)\\b",
            "\\b(?:the|your|these|all|any) (?:above|aforementioned|foregoing|previous|preceding|prior|earlier|(?:previously|already) "
                    + DONE + ") @\\b" + ELSEWHERE,
            "\\bthe @(?: \\w+)? (?:from|in|of|by|" + DONE + " (?:in|by)) the " + FORMER + " (?:" + STAGE + "|" + ROLE
                    + ")\\b",
            "\\bthe @ (?:from|of) " + STAGE + " \\w+",
            "\\bthe @ " + DONE + " in " + STAGE + " \\d",
            "\\bthe @ " + STAGE + "\\b(?! of)",
            "\\b(?<=(?<!\\{)\\{)@(?=\\}(?!\\}))",
            "\\b" + BY_WAY_OF + " (?:what )?(?:the |this |that )?@ " + ANSWER + "\\b" + ELSEWHERE,
            "\\b" + BY_WAY_OF + " (?:what )?the @ " + ROLE + "\\b",
            "\\bthe @ " + ROLE + " (?:(?:has|have|had|did) )?" + SAYS + "\\b",
            "\\b(?:if|when|what|as) the @ " + SAYS + "\\b",
            "\\b" + HEARD + " the @\\b(?! (?:in|of|from|for|does|is|was|page|department|has)\\b)",
            "\\b@ (?:has |have |had )?already (?:said|found|pointed out|written|worked out|noted)",
            "\\bthe @ and the \\w+(?: \\w+)? (?:dis)?agree",
            "\\bthe (?:@ and (?:the )?\\w+|\\w+ and (?:the )?@) (?:sections|reports|reviews|findings|results|answers|"
                    + "scores|analyses|opinions)\\b" + ELSEWHERE,
            "\\b(?:combine|weigh|reconcile|merge|blend) the @ and the \\w+",
            "\\b(?:given|based on|considering|using) the @ and the \\w+(?=[,.;:]|$)",
            "\\b(?:returned|produced|written|assigned|generated|computed|found|given|extracted|suggested|proposed|recommended|identified|listed|detected) by the @\\b",
            "\\b(?:the|any|each) (?:output|result|answer|finding|label|verdict|score)s? (?:of|from) the @\\b"
                    + ELSEWHERE,
            "\\b" + ON + " the @(?=[,.;:]|$)",
            "\\bas @ (?:says|said|put it|found)\\b",
            "\\b(?:using|use|given|based on|building on|in light of|in view of|depending on|according to|considering|"
                    + "starting from|combine|merge|weigh|reconcile|compare (?:\\w+ ){0,2}with) " + ONE_OR_TWO + END,
            "\\buse " + ONE_OR_TWO + " to\\b",
            "\\b(?:outputs?|results?|answers?|findings?|verdicts?) (?:of|from) " + ONE_OR_TWO + "(?:" + END
                    + "| (?:to|and|" + STAGE + ")\\b)",
            "\\b(?:" + ON + "|consider|tak(?:e|ing) into account|use|add to) what (?:was|has been|you|they|we) " + DONE
                    + " (?:about|on|of|for|regarding) (?:the )?@",
            "\\b(?<=^|[,;] )@: see (?:above|before)",
            "\\bsee (?:the )?@(?: (?:" + STAGE + "|" + ANSWER + "))? (?:above|before)\\b",
            "\\b(?:each|every|all|any) (?:\\w+ )?\\w+ from @" + END,
            "\\b(?:if|when|where|unless) @ (?:is|was|are|says?)\\b",
            "\\b(?-i:(?=[A-Z]++_))" + WRITTEN + "((?-i:[A-Z_]++))(?![\"'`”}\\]>:=\\w])");

    /** A former answer, even where a part is called so. */
    static final Pattern FORMER_ANSWER = Pattern.compile("\\b" + FORMER + " " + ANSWER + "$", Pattern.CASE_INSENSITIVE);

    /** Somebody else's answer without a name, as in "the result of the previous step". */
    static final Pattern UNNAMED = any(
            "\\b(?:" + ANSWER + "|" + DONE + ") (?:from|in|of|by) the " + FORMER + " (?:" + STAGE + "|" + ROLE + ")\\b",
            "\\b(?:building on|consider|considering|agree with|disagree with|based on|using|given|respond to|reply to|"
                    + "take|taking|repeat|correct|add to|in light of|according to|compare with) (?:what )?the "
                    + FORMER + " (?:" + STAGE + "|" + ROLE + "|" + ANSWER + ")\\b",
            "\\b(?:listed|named|given|found|said|written) by the others\\b",
            "\\bwhat the other (?:" + ROLE + "|" + STAGE
                    + ") (?:ha(?:ve|s) )?(?:say|said|think|thought|found|wrote|missed)",
            "\\b(?:summari[sz]e|combine|merge|reconcile|weigh|look at|read|review|compare|use|repeat) (?:all )?(?:of )?"
                    + "the other (?:" + ANSWER + "|" + ROLE + "|" + STAGE
                    + ")\\b(?! (?:in|of|from|on|by|below|above)\\b)",
            "\\b(?:the|your|all|all the|all of the) " + ANSWER + " (?:given |found |made |collected )?so far" + END,
            "\\b(?:continue|continue from|go on from) the " + FORMER + " " + ANSWER + "\\b");

    /** The piece before, of a cut input. */
    static final Pattern PIECES = any(
            "\\b(?:continue|carry on|go on|number|numbering|keep|repeat|build on|pick up|consistent with|same|as in)\\b"
                    + "[^.!?]{0,200}\\b(?:previous|preceding|earlier|last|prior) (?:chunk|piece|page|batch|part|section|"
                    + "passage)s?\\b");

    /** Another attempt at the same. */
    static final Pattern ATTEMPTS = any(
            "\\b(?:differ|differs|different|repeat|improve|avoid|unlike|other than|build on)\\b[^.!?]{0,200}\\b"
                    + "(?:your|the|any|all|repeat) ?(?:previous|earlier|last|former) (?:attempt|answer|suggestion|idea|"
                    + "version|draft|response|proposal|try|tagline|title|name|one)s?\\b",
            "\\brepeat (?:previous|earlier) (?:attempt|answer|suggestion|idea|version|draft|response|proposal)s\\b",
            "\\byour (?:second|third|next) (?:try|attempt)\\b",
            "\\b(?:another|new|different|more)\\b[^.!?]{0,60}\\b(?:than|from) (?:the )?(?:ones? )?before\\b");

    private Phrases() {}

    /** One of these, in which @ stands for a name, and is a group; all begin with a word, which is looked for first. */
    private static Pattern any(String... phrases) {
        var rest = Arrays.stream(phrases)
                .map(phrase -> phrase.substring(WORD.length()))
                .collect(Collectors.joining("|"));
        return Pattern.compile(WORD + "(?:" + rest.replace("@", NAME) + ")", Pattern.CASE_INSENSITIVE);
    }
}
