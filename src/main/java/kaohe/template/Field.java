package kaohe.template;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which templates know a component of a record: {@code @Field("姓名")} is {@code ${姓名}}. Components without one stay out of reach. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Field {

    String value();

    /** For a list: what one of its elements is called, in a {@code <#list 各表 as 表>} as in the row of a workbook that repeats. */
    String each() default "";
}
