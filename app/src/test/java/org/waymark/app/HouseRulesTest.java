package org.waymark.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.app.access.Needs;
import org.waymark.app.access.OpenToAll;
import org.waymark.app.access.Viewer;
import org.waymark.app.measures.Rows;
import org.waymark.engine.measure.MeasureRunner;

@AnalyzeClasses(packages = "org.waymark", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule engineAndPapersStandAlone = noClasses()
            .that()
            .resideInAnyPackage("org.waymark.engine..", "org.waymark.papers..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.waymark.app..")
            .because("the engine and the papers are useful without the application, and quick to start");

    @ArchTest
    static final ArchRule nothingReadsTheMachinesClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because(
                    "the same snapshot and the same day give the same answer; the day comes from the clock that access hands out");

    @ArchTest
    static final ArchRule onlyAccessMakesTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("org.waymark.app.access")
            .and()
            .resideInAPackage("org.waymark.app..")
            .should()
            .callMethod(java.time.Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC")
            .because("there is one clock, so that a test can set it");

    @ArchTest
    static final ArchRule rowsOfChildrenHaveOneDoor = noClasses()
            .that()
            .resideInAPackage("org.waymark.app..")
            .and()
            .doNotHaveFullyQualifiedName(Rows.class.getName())
            .should()
            .callMethodWhere(target(owner(assignableTo(MeasureRunner.class))).and(target(name("cases"))))
            .because(
                    "row security of the database does not reach the snapshots' files; what asks for rows says who looks");

    @ArchTest
    static final ArchRule theDoorAsksWhoLooks = methods()
            .that()
            .areDeclaredIn(Rows.class)
            .and()
            .areNotPrivate()
            .should(new ArchCondition<>("take the viewer") {
                @Override
                public void check(JavaMethod each, ConditionEvents events) {
                    boolean asks = each.getName().startsWith("lambda$")
                            || each.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Viewer.class));
                    if (!asks) {
                        events.add(SimpleConditionEvent.violated(each, each.getFullName() + " takes no viewer"));
                    }
                }
            });

    @ArchTest
    static final ArchRule fieldsAreNotInjected = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("what a class needs is said in its constructor");

    @ArchTest
    static final ArchRule nothingStaticChanges = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(resideInAPackage("org.waymark.app.."))
            .should()
            .beFinal()
            .because("two requests, or two tests, would meet in it");

    @ArchTest
    static final ArchRule everyPackageSaysThatNothingIsNull = classes()
            .that(not(simpleName("package-info")))
            .should(new ArchCondition<>("be in a package marked @NullMarked") {
                @Override
                public void check(JavaClass each, ConditionEvents events) {
                    boolean marked = each.getPackage().isAnnotatedWith(NullMarked.class);
                    events.add(new SimpleConditionEvent(each, marked, each.getPackageName() + " is not @NullMarked"));
                }
            })
            .because("the compiler checks nulls only where a package says so");

    @ArchTest
    static final ArchRule everyPageSaysWhoMayOpenIt = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Controller.class)
            .and()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should(new ArchCondition<>("have @Needs, or be open to all") {
                @Override
                public void check(JavaMethod page, ConditionEvents events) {
                    boolean said = page.isAnnotatedWith(Needs.class)
                            || page.getOwner().isAnnotatedWith(Needs.class)
                            || page.isAnnotatedWith(OpenToAll.class);
                    events.add(new SimpleConditionEvent(page, said, page.getFullName() + " does not say"));
                }
            })
            .because("a page that does not say is refused to everyone");

    @ArchTest
    static final ArchRule pagesDoNotTouchTables = noClasses()
            .that()
            .areAnnotatedWith(Controller.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc..")
            .because("only a module's store names its tables");
}
